// Handing the case over to another unit, and where it was before.
import { answer, caseManagement } from '@shared/api/client';
import { useDates, useWords } from '@shared/language';
import { SelectField, TextArea } from '@shared/parts/fields';
import { useUnitName, type WholeCase } from '../queries';
import { useUnitOptions } from '../units';
import { ActDialog } from './act';
import type { Parts } from './parts';
import { once } from './send';

export function HandoverDialog({ whole, onClose }: { whole: WholeCase; onClose: () => void }) {
  const words = useWords();
  const unitName = useUnitName();
  const texts = words.desk.handover;
  const units = useUnitOptions().filter((one) => one.value !== whole.shown.unit);
  return (
    <ActDialog
      whole={whole}
      kind="handover"
      title={texts.title}
      start={{ unit: '', reason: '' }}
      required={['unit', 'reason']}
      about={(given) => `${unitName(given.unit)}. ${given.reason}`}
      theirs={(now) => unitName(now.shown.unit)}
      send={(now, body) =>
        answer(caseManagement.POST('/{municipality_id}/cases/{case_id}/handovers', { ...once(now), body }))
      }
      onClose={onClose}
    >
      {({ given, set, missing }) => (
        <>
          <p>{texts.lead}</p>
          <SelectField
            label={texts.unit}
            value={given.unit}
            onChange={(unit) => set({ unit })}
            empty={words.common.choose}
            options={units}
            error={missing('unit')}
          />
          <TextArea
            label={texts.reason}
            value={given.reason}
            most={1000}
            onChange={(reason) => set({ reason })}
            error={missing('reason')}
          />
        </>
      )}
    </ActDialog>
  );
}

export function Handovers({ parts }: { parts: Parts }) {
  const words = useWords();
  const dates = useDates();
  const unitName = useUnitName();
  if (parts.handovers.length === 0) return null;
  return (
    <ul className="plain-list small quiet">
      {parts.handovers.map((one) => (
        <li key={one.id} className="words">
          {words.desk.handover.made(
            unitName(one.from_unit), unitName(one.to_unit), one.made_by_name, dates.day(one.made_at), one.reason
          )}
        </li>
      ))}
    </ul>
  );
}
