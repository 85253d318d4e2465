/** How the ARNs of resources are made, as AWS's service reference lists them. */
export interface IamResources {
  /** The form of the ARNs of a type, with its variables: `arn:${Partition}:s3:::${BucketName}`. Undefined when there is no such type. */
  format(prefix: string, type: string): string | undefined;
}

/** The table in a text such as `media/iamResources.json` has it. Undefined when the text is no such table. */
export function readIamResources(text: string): IamResources | undefined {
  const services = parsed(text);
  return (
    services && {
      format: (prefix, type) => {
        const types = Object.hasOwn(services, prefix) ? services[prefix] : undefined;
        return types && Object.hasOwn(types, type) ? types[type] : undefined;
      },
    }
  );
}

type Services = Readonly<Record<string, Readonly<Record<string, string>>>>;

function parsed(text: string): Services | undefined {
  try {
    const table = JSON.parse(text) as { readonly services?: unknown } | null;
    return typeof table?.services === 'object' && table.services !== null ? (table.services as Services) : undefined;
  } catch {
    return undefined;
  }
}
