// The selections that one works from, with how many cases each holds.
import { Link } from '@tanstack/react-router';
import type { BucketCount, CaseCounts } from '@shared/api/types';
import { useCaseTypes } from '@shared/case-types';
import { useNamed, useWords } from '@shared/language';
import { buckets, type WorkSearch } from './search';

export type StatusNaming = (caseType: string, status: string) => string;

type Props = {
  search: WorkSearch;
  counts: CaseCounts;
  inBuckets: BucketCount[];
  unassigned: CaseCounts;
  statusName: StatusNaming;
  onChoose: () => void;
};

function totalOf(counts: CaseCounts, type?: string) {
  const rows = counts.statuses.filter((row) => !type || row.case_type === type);
  return rows.reduce((sum, row) => sum + row.count, 0);
}

function Bucket(props: {
  name: string;
  to: WorkSearch;
  isCurrent: boolean;
  count?: number | string | undefined;
  onChoose: () => void;
}) {
  return (
    <Link
      to="/"
      search={props.to}
      className="bucket"
      aria-current={props.isCurrent ? 'true' : undefined}
      activeProps={{ 'aria-current': props.isCurrent ? 'true' : undefined }}
      onClick={props.onChoose}
    >
      <span>{props.name}</span>
      {props.count !== undefined && <span className="quiet">{props.count}</span>}
    </Link>
  );
}

type TypeProps = Props & { type: string; name: string };

function TypeBuckets({ type, name, counts, search, statusName, onChoose }: TypeProps) {
  const rows = counts.statuses.filter((row) => row.case_type === type && row.count > 0);
  return (
    <li>
      <Bucket
        name={name}
        to={{ type }}
        isCurrent={search.type === type && !search.status && !search.bucket && !search.who}
        count={totalOf(counts, type)}
        onChoose={onChoose}
      />
      <ul className="plain-list pl-16">
        {rows.map((row) => (
          <li key={row.status}>
            <Link
              to="/"
              search={{ type, status: row.status }}
              className="bucket small"
              aria-current={search.type === type && search.status === row.status ? 'true' : undefined}
              activeProps={{}}
              onClick={onChoose}
            >
              <span>{statusName(type, row.status)}</span>
              <span className="quiet">{row.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Buckets(props: Props) {
  const { search, counts, inBuckets, unassigned, onChoose } = props;
  const words = useWords();
  const named = useNamed();
  const types = useCaseTypes();
  const texts = words.desk.work;
  const isEverything = !search.type && !search.status && !search.who && !search.bucket;
  const countOf = (bucket: BucketCount['bucket']) => {
    const found = inBuckets.find((one) => one.bucket === bucket);
    return found && (found.count_capped ? texts.atLeast(found.count) : found.count);
  };
  const present = types.data?.items.filter((one) => totalOf(counts, one.id) > 0) ?? [];
  return (
    <nav className="panel md:p-12" aria-label={texts.buckets}>
      <ul className="plain-list">
        {buckets.map((bucket) => (
          <li key={bucket}>
            <Bucket
              name={texts.bucket[bucket]}
              to={{ bucket }}
              isCurrent={search.bucket === bucket}
              count={countOf(bucket)}
              onChoose={onChoose}
            />
          </li>
        ))}
        <li>
          <Bucket
            name={texts.unassigned}
            to={{ who: 'nobody', sort: 'oldest' }}
            isCurrent={search.who === 'nobody' && !search.type}
            count={totalOf(unassigned)}
            onChoose={onChoose}
          />
        </li>
        <li>
          <Bucket
            name={texts.everything}
            to={{}}
            isCurrent={isEverything}
            count={totalOf(counts)}
            onChoose={onChoose}
          />
        </li>
      </ul>
      {present.length > 0 && (
        <>
          <h2 className="small quiet mt-16 mb-4 px-12">{texts.byStatus}</h2>
          <ul className="plain-list">
            {present.map((one) => (
              <TypeBuckets key={one.id} {...props} type={one.id} name={named(one.names)} />
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
