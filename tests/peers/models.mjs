// Reads each model that is named with the reader of bpmn.io's modellers, writes it again and reads
// that: the same elements, and not a word of complaint. Such a reader knows DMN 1.3 only, so that a
// newer model is handed to it under that version's names.
//   node models.mjs FILE...
import { readFile } from "node:fs/promises";
import { BpmnModdle } from "bpmn-moddle";
import { DmnModdle } from "dmn-moddle";


const dmn13 = {
  MODEL: "https://www.omg.org/spec/DMN/20191111/MODEL/",
  DMNDI: "https://www.omg.org/spec/DMN/20191111/DMNDI/",
};

function asDmn13(text) {
  return text.replace(
    /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20151101|20180521|20211108|20230324)\/(MODEL|DMNDI|dmn\.xsd|DMN_1_1)\/?/g,
    (uri, part) => dmn13[part] ?? dmn13.MODEL,
  );
}

// The type and id of everything in it, in its order.
function elementsOf(root) {
  const found = [];
  const seen = new Set();
  const visit = (element) => {
    if (!element || typeof element !== "object" || seen.has(element)) return;
    seen.add(element);
    if (element.$type && element.id) found.push(`${element.$type} ${element.id}`);
    for (const [name, value] of Object.entries(element))
      if (!name.startsWith("$")) for (const each of [value].flat()) visit(each);
  };
  visit(root);
  return found;
}

async function check(file) {
  const text = await readFile(file, "utf8");
  const isDmn = file.endsWith(".dmn");
  const moddle = isDmn ? new DmnModdle() : new BpmnModdle();
  const read = async (xml) => {
    const { rootElement, warnings } = await moddle.fromXML(
      xml,
      isDmn ? "dmn:Definitions" : "bpmn:Definitions",
    );
    if (warnings.length > 0)
      throw new Error(warnings.map((each) => each.message).join("\n"));
    return rootElement;
  };
  const first = await read(isDmn ? asDmn13(text) : text);
  const { xml } = await moddle.toXML(first, { format: true });
  const elements = elementsOf(first);
  const again = elementsOf(await read(xml));
  if (elements.length < 3) throw new Error("next to nothing was read");
  if (elements.join("\n") !== again.join("\n")) throw new Error("written again, it is another");
  console.log(`${file}: ${elements.length} elements`);
}

let failed = process.argv.length < 3;
for (const file of process.argv.slice(2))
  try {
    await check(file);
  } catch (error) {
    failed = true;
    console.error(`${file}: ${error.message}`);
  }
process.exit(failed ? 1 : 0);
