// Language and colours, in one small menu.
import { useColours, type Scheme } from './colours';
import { useLanguage, type Language } from './language';
import { SelectField } from './parts/fields';
import { Menu } from './parts/menu';

export function DisplayMenu() {
  const { language, words, choose } = useLanguage();
  const { scheme, choose: chooseScheme } = useColours();
  const schemes: Scheme[] = ['system', 'light', 'dark'];
  return (
    <Menu
      title={
        <>
          <span lang={language === 'sv' ? 'en' : 'sv'}>{language === 'sv' ? 'English' : 'Svenska'}</span>
          <span className="sr-only">. {words.lang.display}</span>
        </>
      }
    >
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
    </Menu>
  );
}
