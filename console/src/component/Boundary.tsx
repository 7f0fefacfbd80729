import { Component, type ReactNode } from 'react';
import { PartError } from './lazyPart';
import { Problem } from './Problem';

interface BoundaryProps {
  readonly children: ReactNode;
  /** With another value a failure is over, and the children are tried again. */
  readonly resetOn?: string;
}

/** Keeps the failure of one part from taking the whole page with it. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate({ resetOn }: BoundaryProps) {
    if (this.state.error && resetOn !== this.props.resetOn) {
      this.reset();
    }
  }

  private readonly reset = () => this.setState({ error: undefined });

  override render() {
    const { error } = this.state;
    return error ? (
      <Problem error={error} retry={error instanceof PartError ? () => location.reload() : this.reset} />
    ) : (
      this.props.children
    );
  }
}
