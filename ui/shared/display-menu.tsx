// Language and colours, in one small menu.
import { useState } from 'react';
import { useColours, type Scheme } from './colours';
import { useLanguage, type Language } from './language';
import { SelectField } from './parts/fields';

export function DisplayMenu() {
  const { language, words, choose } = useLanguage();
  const { scheme, choose: chooseScheme } = useColours();
  const [isOpen, setIsOpen] = useState(false);
  const schemes: Scheme[] = ['system', 'light', 'dark'];
  return (
    <details
      className="menu"
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
    >
      <summary>
        <span lang={language === 'sv' ? 'en' : 'sv'}>{language === 'sv' ? 'English' : 'Svenska'}</span>
        <span className="sr-only">. {words.lang.display}</span>
      </summary>
      <div className="menu-box">
        <SelectField
          label={words.lang.switch}
          value={language}
          onChange={(chosen) => choose(chosen as Language)}
          options={[
            { value: 'sv', label: 'Svenska' },
            { value: 'en', label: 'English' }
          ]}
        />
        <SelectField
          label={words.lang.colour}
          value={scheme}
          onChange={(chosen) => chooseScheme(chosen as Scheme)}
          options={schemes.map((value) => ({ value, label: words.lang[value] }))}
        />
      </div>
    </details>
  );
}
