import { Component, type ReactNode } from 'react';
import { Problem } from './Problem';

interface BoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the failure of one part from taking the whole page with it. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    return this.state.error ? (
      <Problem error={this.state.error} retry={() => this.setState({ error: undefined })} />
    ) : (
      this.props.children
    );
  }
}
