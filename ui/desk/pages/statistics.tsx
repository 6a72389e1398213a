// How much came in and was decided, with what outcome, how long it took, and how much was too late.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, caseManagement, here } from '@shared/api/client';
import type { CaseTypeStatistics } from '@shared/api/types';
import { useCaseTypes, useStatusNames } from '@shared/case-types';
import { useLanguage, useNamed, useWords } from '@shared/language';
import { SelectField, TextField } from '@shared/parts/fields';
import { Ready } from '@shared/parts/loaded';
import { Page } from '@shared/parts/page';
import { ProblemNote } from '@shared/parts/problem-note';
import { BarChart } from '../statistics/bar-chart';
import { barsOf, outcomesOf, overdueShare, periodsBetween } from '../statistics/figures';
import { CountTable, TimeTable } from '../statistics/tables';
import { useUnitOptions } from '../units';
import { today } from '@shared/days';
import { useUnits } from '../queries';

const periods = ['month', 'quarter', 'year'] as const;
type Asked = { type: string; unit: string; from: string; to: string; by: (typeof periods)[number] };

function monthsBack(count: number) {
  const [year, month] = today().split('-').map(Number);
  const at = (year ?? 0) * 12 + (month ?? 1) - 1 - count;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

function useStatistics({ type, unit, from, to, by }: Asked) {
  return useQuery({
    queryKey: ['statistics', type, unit, from, to, by],
    placeholderData: keepPreviousData,
    queryFn: () =>
      answer(
        caseManagement.GET('/{municipality_id}/case-statistics', {
          params: {
            path: here(),
            query: { from, to, by, ...(type && { case_type: type }), ...(unit && { unit }) }
          }
        })
      )
  });
}

function Choices({ asked, onChange }: { asked: Asked; onChange: (change: Partial<Asked>) => void }) {
  const words = useWords();
  const named = useNamed();
  const types = useCaseTypes();
  const units = useUnitOptions();
  const texts = words.desk.statistics;
  return (
    <div className="panel filters">
      <SelectField
        label={texts.type}
        value={asked.type}
        onChange={(type) => onChange({ type })}
        empty={words.common.all}
        options={(types.data?.items ?? []).map((one) => ({ value: one.id, label: named(one.names) }))}
      />
      <SelectField
        label={words.desk.work.unit}
        value={asked.unit}
        onChange={(unit) => onChange({ unit })}
        empty={words.common.all}
        options={units}
      />
      <TextField label={texts.from} type="month" value={asked.from} onChange={(from) => onChange({ from })} />
      <TextField label={texts.to} type="month" value={asked.to} onChange={(to) => onChange({ to })} />
      <SelectField
        label={texts.by}
        value={asked.by}
        onChange={(by) => onChange({ by: by as Asked['by'] })}
        options={periods.map((value) => ({ value, label: texts.periods[value] }))}
      />
    </div>
  );
}

function Plots({ rows, asked }: { rows: CaseTypeStatistics[]; asked: Asked }) {
  const { language, words } = useLanguage();
  const texts = words.desk.statistics;
  const outcomes = Object.entries(outcomesOf(rows));
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const every = periodsBetween(asked.from, asked.to, asked.by);
  const late = every.map((period) => ({
    period,
    values: [Number(percent.format((overdueShare(rows, period) ?? 0) * 100).replace(',', '.'))]
  }));
  const byOutcome = outcomes.map(([outcome, count]) => ({
    period: words.outcome[outcome as keyof typeof words.outcome],
    values: [count]
  }));
  return (
    <>
      <section className="panel stack" aria-label={texts.flow}>
        <h2>{texts.flow}</h2>
        <BarChart title={texts.flow} bars={barsOf(rows, every)} series={[texts.received, texts.decided, texts.closed]} />
      </section>
      <div className="compare">
        <section className="panel stack" aria-label={texts.outcomes}>
          <h2>{texts.outcomes}</h2>
          {byOutcome.length === 0 ? (
            <p className="quiet">{texts.noneDecided}</p>
          ) : (
            <BarChart title={texts.outcomes} bars={byOutcome} series={[texts.decided]} />
          )}
        </section>
        <section className="panel stack" aria-label={texts.overdueShare}>
          <h2>{texts.overdueShare}</h2>
          <BarChart title={texts.overdueShare} bars={late} series={[texts.percentLate]} />
        </section>
      </div>
    </>
  );
}

export function Statistics() {
  const words = useWords();
  const texts = words.desk.statistics;
  const [asked, setAsked] = useState<Asked>({
    type: '', unit: '', from: monthsBack(11), to: monthsBack(0), by: 'month'
  });
  const found = useStatistics(asked);
  const types = useCaseTypes();
  const units = useUnits();
  const names = useStatusNames((types.data?.items ?? []).map((one) => one.id));
  const shown = { data: found.data, isPending: found.isPending, fetchStatus: found.fetchStatus, isError: false, error: null };
  return (
    <Page title={texts.title}>
      <Ready queries={[{ ...shown, refetch: found.refetch }, types, units, ...names.queries]}>
        {() => (
          <>
            <Choices asked={asked} onChange={(change) => setAsked({ ...asked, ...change })} />
            <ProblemNote error={found.error} onRetry={() => void found.refetch()} />
            {found.data?.length === 0 && <p className="panel quiet">{texts.nothing}</p>}
            {found.data && found.data.length > 0 && !found.isError && (
              <>
                <Plots rows={found.data} asked={asked} />
                <section className="panel stack-lg" aria-label={texts.numbers}>
                  <CountTable rows={found.data} />
                  <TimeTable rows={found.data} statusName={names.nameOf} />
                </section>
              </>
            )}
          </>
        )}
      </Ready>
    </Page>
  );
}
