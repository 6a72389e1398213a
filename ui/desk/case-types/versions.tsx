// The versions of a case type, and what differs between two of them.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, caseTypes, here } from '@shared/api/client';
import { useDates, useLanguage, useWords } from '@shared/language';
import { SelectField } from '@shared/parts/fields';
import { Loaded } from '@shared/parts/loaded';

export function useVersions(caseType: string) {
  return useQuery({
    queryKey: ['versions', caseType],
    queryFn: () =>
      answer(
        caseTypes.GET('/{municipality_id}/case-types/{case_type}/versions', {
          params: { path: { ...here(), case_type: caseType }, query: { limit: 100 } }
        })
      )
  });
}

type DifferencesProps = { caseType: string; from: number; to: number };

function shownValue(value: unknown): string {
  return value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value, null, 1);
}

function Differences({ caseType, from, to }: DifferencesProps) {
  const { language, words } = useLanguage();
  const texts = words.desk.types;
  const differences = useQuery({
    queryKey: ['differences', caseType, from, to],
    staleTime: Infinity,
    queryFn: () =>
      answer(
        caseTypes.GET('/{municipality_id}/case-types/{case_type}/versions/{version}/differences', {
          params: { path: { ...here(), case_type: caseType, version: from }, query: { to } }
        })
      )
  });
  return (
    <Loaded query={differences}>
      {(found) =>
        found.differences.length === 0 ? (
          <p className="quiet">{texts.noDifference}</p>
        ) : (
          <ul className="plain-list">
            {found.differences.map((one) => (
              <li key={`${one.file}${one.pointer}`} className="difference">
                <p className="words">{one.text[language]}</p>
                <p className="small quiet words">
                  {one.file} {one.pointer}
                </p>
                {one.kind === 'changed' && (
                  <details>
                    <summary className="link small">{texts.beforeAfter}</summary>
                    <div className="compare">
                      <pre className="code words">{shownValue(one.before)}</pre>
                      <pre className="code words">{shownValue(one.after)}</pre>
                    </div>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

type Props = { caseType: string; shown: number };

export function Versions({ caseType, shown }: Props) {
  const words = useWords();
  const dates = useDates();
  const versions = useVersions(caseType);
  const texts = words.desk.types;
  return (
    <Loaded query={versions}>
      {({ items }) => (
        <ul className="plain-list">
          {items.map((one) => (
            <li key={one.version} className="case-line">
              <Link
                to="/case-types/$caseType"
                params={{ caseType }}
                search={{ version: one.version }}
                className="link"
                aria-current={one.version === shown ? 'true' : undefined}
              >
                {texts.version(one.version)}
              </Link>
              <span className="small quiet">{texts.published(dates.day(one.published_at))}</span>
              {one.version === shown && <span className="small">{texts.shown}</span>}
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

export function Comparison({ caseType, shown }: Props) {
  const words = useWords();
  const versions = useVersions(caseType);
  const texts = words.desk.types;
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const all = versions.data?.items.map((one) => one.version) ?? [];
  if (all.length < 2) return <p className="quiet">{texts.oneVersion}</p>;
  const to = chosen.to ?? shown;
  const from = chosen.from ?? all.find((one) => one < to) ?? all.find((one) => one !== to) ?? to;
  const options = all.map((one) => ({ value: String(one), label: texts.version(one) }));
  return (
    <div className="stack">
      <div className="filters">
        <SelectField
          label={texts.from}
          value={String(from)}
          onChange={(value) => setChosen({ from: Number(value), to })}
          options={options}
        />
        <SelectField
          label={texts.to}
          value={String(to)}
          onChange={(value) => setChosen({ from, to: Number(value) })}
          options={options}
        />
      </div>
      {from !== to && <Differences caseType={caseType} from={from} to={to} />}
    </div>
  );
}
