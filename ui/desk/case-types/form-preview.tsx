// The form of a case type as who applies sees it. What is filled in here goes nowhere.
import { useState } from 'react';
import { useForm } from '@shared/case-types';
import { CaseForm } from '@shared/forms/case-form';
import { askedSections, type Answers } from '@shared/forms/form';
import { useWords } from '@shared/language';
import { Button } from '@shared/parts/button';
import { Loaded } from '@shared/parts/loaded';

export function FormPreview({ caseType, version }: { caseType: string; version: number }) {
  const words = useWords();
  const texts = words.desk.types;
  const form = useForm(caseType, version);
  const [answers, setAnswers] = useState<Answers>({});
  const [isFine, setIsFine] = useState(false);
  return (
    <Loaded query={form}>
      {(found) => (
        <CaseForm
          form={found}
          sections={askedSections(found, answers)}
          answers={answers}
          isComplete
          onChange={(given) => {
            setAnswers(given);
            setIsFine(false);
          }}
          onDone={() => setIsFine(true)}
        >
          <div className="row">
            <Button type="submit" variant="secondary">
              {texts.tryForm}
            </Button>
            <span role="status">{isFine && texts.formFine}</span>
          </div>
        </CaseForm>
      )}
    </Loaded>
  );
}
