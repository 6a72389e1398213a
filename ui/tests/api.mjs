// Somebody who uses the API itself, to make what a test begins with.
import assert from 'node:assert/strict';
import { png } from './documents.mjs';

export class Caller {
  #cookie = '';
  #csrf = '';

  constructor(address) {
    this.address = address;
  }

  static async logIn(address, who) {
    const made = new Caller(address);
    const reply = await made.send('POST', '/identity/v1/2281/sessions', who);
    made.#csrf = reply.csrf_token;
    return made;
  }

  // The cookie as playwright takes it.
  get cookies() {
    const [name, value] = this.#cookie.split('=');
    return [{ name, value, url: this.address }];
  }

  async send(method, path, body, headers = {}) {
    const isBytes = body instanceof Uint8Array;
    const reply = await fetch(this.address + path, {
      method,
      headers: {
        ...(body && !isBytes && { 'Content-Type': 'application/json' }),
        ...(this.#cookie && { Cookie: this.#cookie }),
        ...(this.#csrf && { 'X-CSRF-Token': this.#csrf }),
        ...headers
      },
      body: body && (isBytes ? body : JSON.stringify(body))
    });
    const set = reply.headers.get('set-cookie');
    if (set) this.#cookie = set.split(';')[0];
    const text = await reply.text();
    assert.ok(reply.ok, `${method} ${path}: ${reply.status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}

export const anna = { personal_number: '198501032398' };
export const sara = { personal_number: '199201022382' };

export const parkingAnswers = {
  application_kind: 'new',
  capacity: 'driver',
  reason: 'Artros i båda knäna',
  aids: ['crutch'],
  walking_ability: true,
  walking_distance_before_rest_m: 50,
  walking_distance_max_m: 150,
  duration: '2_years',
  signing_ability: true,
  consent_contact_doctor: true
};

// With the photo, without which the applicant is asked for it.
export async function applyForParking(citizen, form_data = parkingAnswers, photo = { name: 'foto.png', bytes: png() }) {
  const upload = await citizen.send('POST', '/my-cases/v1/2281/uploads', photo.bytes, { 'Content-Type': 'image/png' });
  const attachments = [{ upload_id: upload.id, kind: 'passport_photo', name: photo.name }];
  return citizen.send('POST', '/my-cases/v1/2281/cases', { case_type: 'parking-permit', form_data, attachments });
}
