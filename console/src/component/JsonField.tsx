import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import './codeText.css';

interface JsonFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly error: string;
}

/** JSON that is written by hand; the browser's own message says where it is wrong. */
export function JsonField({ label, description, text, setText, error }: JsonFieldProps) {
  return (
    <FormField stretch label={label} description={description} errorText={error}>
      <div className="code-text">
        <Textarea
          ariaLabel={label}
          value={text}
          spellcheck={false}
          rows={Math.min(Math.max(text.split('\n').length, 10), 28)}
          onChange={({ detail }) => setText(detail.value)}
        />
      </div>
    </FormField>
  );
}
