import { queryOptions, useQueries, useQuery } from '@tanstack/react-query';
import { answer, caseTypes, here } from './api/client';
import { formOf } from './forms/form';
import { useNamed } from './language';

const long = 10 * 60_000; // a published version never changes

export function useCaseTypes() {
  return useQuery({
    queryKey: ['case-types'],
    staleTime: long,
    queryFn: () =>
      answer(
        caseTypes.GET('/{municipality_id}/case-types', {
          params: { path: here(), query: { limit: 100 } }
        })
      )
  });
}

// Of a version, as a running case keeps it; the newest without one.
const caseTypeQuery = (case_type: string, version?: number) =>
  queryOptions({
    queryKey: ['case-type', case_type, version ?? 'current'],
    staleTime: long,
    queryFn: () =>
      version === undefined
        ? answer(
            caseTypes.GET('/{municipality_id}/case-types/{case_type}', {
              params: { path: { ...here(), case_type } }
            })
          )
        : answer(
            caseTypes.GET('/{municipality_id}/case-types/{case_type}/versions/{version}', {
              params: { path: { ...here(), case_type, version } }
            })
          )
  });

export function useCaseType(case_type: string, version?: number) {
  return useQuery(caseTypeQuery(case_type, version));
}

// The names of the statuses of several case types.
export function useStatusNames(types: string[]) {
  const named = useNamed();
  const found = useQueries({ queries: types.map((type) => caseTypeQuery(type)) });
  const nameOf = (type: string, status: string) => {
    const statuses = found[types.indexOf(type)]?.data?.statuses;
    return named(statuses?.find((one) => one.id === status)?.names) || status;
  };
  return { queries: found, nameOf };
}

export function useForm(case_type: string, version?: number) {
  return useQuery({
    queryKey: ['form', case_type, version ?? 'current'],
    staleTime: long,
    queryFn: async () =>
      formOf(
        version === undefined
          ? await answer(
              caseTypes.GET('/{municipality_id}/case-types/{case_type}/form', {
                params: { path: { ...here(), case_type } }
              })
            )
          : await answer(
              caseTypes.GET('/{municipality_id}/case-types/{case_type}/versions/{version}/form', {
                params: { path: { ...here(), case_type, version } }
              })
            )
      )
  });
}

// A case that nobody gave a title has its type's name, in Swedish: whoever reads another language is
// shown that name in theirs.
export function useCaseTitle() {
  const named = useNamed();
  const types = useCaseTypes();
  return ({ case_type, title }: { case_type: string; title: string }) => {
    const names = types.data?.items.find((one) => one.id === case_type)?.names;
    return names?.sv === title ? named(names) : title;
  };
}
