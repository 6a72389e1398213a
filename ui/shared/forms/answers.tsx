// What was answered, in words: to be checked before it is sent, and read afterwards.
import { useDates, useLanguage, useWords } from '../language';
import { askedFields, askedSections, keyOf, type Answers, type FieldTexts, type Form, type Schema, type Section } from './form';

type Part = { label: string; text: string };
type Worded = { text: string; items?: Part[][]; parts?: Part[] };

export function useWording(form: Form) {
  const { language, words } = useLanguage();
  const dates = useDates();
  const simple = (value: unknown, schema: Schema | undefined, texts: FieldTexts | undefined): string => {
    if (typeof value === 'boolean') return value ? words.common.yes : words.common.no;
    const option = texts?.options?.[String(value)];
    if (option) return option[language];
    if (schema?.format === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return dates.day(String(value));
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (pointer: string, value: unknown): Worded => {
    const schema = form.schema.properties?.[keyOf(pointer)];
    const texts = form.ui.texts[pointer];
    if (value === undefined || value === null || value === '') return { text: words.form.notAnswered };
    const partsOf = (whole: unknown, at: string, parts: Record<string, Schema>): Part[] =>
      Object.entries((whole ?? {}) as Answers).map(([key, part]) => {
        const partTexts = form.ui.texts[`${at}/${key}`];
        return { label: partTexts?.label[language] ?? key, text: simple(part, parts[key], partTexts) };
      });
    if (!Array.isArray(value)) {
      if (!schema?.properties) return { text: simple(value, schema, texts) };
      const parts = partsOf(value, pointer, schema.properties);
      if (parts.length === 0) return { text: words.form.notAnswered };
      return { text: parts.map((part) => `${part.label} ${part.text}`).join(', '), parts };
    }
    const entry = schema?.items?.properties;
    if (!entry) return { text: value.map((one) => simple(one, schema?.items, texts)).join(', ') };
    return { text: '', items: value.map((item) => partsOf(item, `${pointer}/*`, entry)) };
  };
}

function Worded({ worded }: { worded: Worded }) {
  const words = useWords();
  if (worded.parts)
    return (
      <ul className="plain-list">
        {worded.parts.map((part) => (
          <li key={part.label} className="words">
            <span className="small quiet">{part.label}: </span>
            {part.text}
          </li>
        ))}
      </ul>
    );
  if (!worded.items)
    return (
      <span className="words" dir="auto">
        {worded.text}
      </span>
    );
  return (
    <ol className="plain-list stack">
      {worded.items.map((item, i) => (
        <li key={i}>
          <span className="small quiet">{words.form.item(i + 1)}: </span>
          {item.map((part) => `${part.label} ${part.text}`).join(', ')}
        </li>
      ))}
    </ol>
  );
}

type Props = {
  form: Form;
  answers: Answers;
  onChange?: (section: Section) => void; // a way back to a section
  onlyAnswered?: boolean;
};

export function AnswersView({ form, answers, onChange, onlyAnswered }: Props) {
  const { language, words } = useLanguage();
  const wordingOf = useWording(form);
  const known = new Set(form.ui.sections.flatMap((section) => section.fields.map(keyOf)));
  const other = Object.keys(answers).filter((key) => !known.has(key));
  return (
    <div className="stack-lg">
      {askedSections(form, answers).map((section) => {
        const fields = askedFields(form, answers, section).filter(
          (pointer) => !onlyAnswered || answers[keyOf(pointer)] !== undefined
        );
        if (fields.length === 0) return null;
        return (
          <section key={section.title.sv} className="stack">
            <div className="row justify-between">
              <h3>{section.title[language]}</h3>
              {onChange && (
                <button
                  type="button"
                  className="link"
                  aria-label={words.portal.form.change(section.title[language])}
                  onClick={() => onChange(section)}
                >
                  {words.common.change}
                </button>
              )}
            </div>
            <dl className="facts">
              {fields.map((pointer) => (
                <div key={pointer} className="contents">
                  <dt>{form.ui.texts[pointer]?.label[language] ?? keyOf(pointer)}</dt>
                  <dd>
                    <Worded worded={wordingOf(pointer, answers[keyOf(pointer)])} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
      {other.length > 0 && (
        <dl className="facts">
          {other.map((key) => (
            <div key={key} className="contents">
              <dt>{key}</dt>
              <dd className="words">{JSON.stringify(answers[key])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
