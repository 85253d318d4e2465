/** The 32 or 128 bits of an address; undefined when the text is no address. */
export function addressBits(address: string): string | undefined {
  return address.includes(':') ? sixBits(address) : fourBits(address);
}

function fourBits(address: string): string | undefined {
  const parts = /^(?:\d{1,3}\.){3}\d{1,3}$/.test(address) ? address.split('.').map(Number) : [];
  return parts.length === 4 && parts.every((part) => part < 256)
    ? parts.map((part) => binary(part, 8)).join('')
    : undefined;
}

function sixBits(address: string): string | undefined {
  const four = /^(.*:)(\d[\d.]*\.\d+)$/.exec(address);
  const tail = four?.[2] === undefined ? '' : fourBits(four[2]);
  if (tail === undefined || !/^[0-9a-f:]{2,39}$/i.test(four?.[1] ?? address) || address.split('::').length > 2) {
    return undefined;
  }
  const [left = '', right] = (four?.[1] ?? address).replace(/(?<=[^:]):$/, '').split('::');
  const groups = (text: string) =>
    (text === '' ? [] : text.split(':')).map((group) =>
      /^[0-9a-f]{1,4}$/i.test(group) ? binary(Number.parseInt(group, 16), 16) : 'x',
    );
  const head = groups(left).join('');
  const end = groups(right ?? '').join('') + tail;
  const gap = 128 - head.length - end.length;
  const bits = right === undefined ? head + end : head + '0'.repeat(Math.max(0, gap)) + end;
  return bits.length === 128 && !bits.includes('x') ? bits : undefined;
}

function binary(value: number, digits: number): string {
  return value.toString(2).padStart(digits, '0');
}
