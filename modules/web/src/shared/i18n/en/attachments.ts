import type { attachments as chinese } from '../zh/attachments'

export const attachments: Record<keyof typeof chinese, string> = {
  'attachments.title': 'Sealed scans',
  'attachments.help':
    'The printed statement is signed and sealed, then scanned as PDF, JPEG or PNG and attached. The scans travel with the filing; afterwards none is added or removed.',
  'attachments.hint': 'Click to choose a file, or drop it here. At most 10 MB each, and {most} files.',
  'attachments.types': 'PDF, JPEG and PNG files are taken.',
  'attachments.uploading': 'Uploading “{file}”…',
  'attachments.added': '“{file}” is attached',
  'attachments.failed': '“{file}” was not attached',
  'attachments.full': 'There are {most} files, no more can be attached. To exchange one, remove it first.',
  'attachments.none': 'No sealed scan is attached.',
  'attachments.noneFiled': 'It was filed without a sealed scan.',
  'attachments.missing': 'No sealed scan is attached, and none can be after filing. Cancel to attach the scans first.',
  'attachments.download': 'Download',
  'attachments.downloadOf': 'Download “{file}”',
  'attachments.remove': 'Remove',
  'attachments.removeTitle': 'Remove “{file}”?',
  'attachments.removeText': 'It cannot be brought back, only uploaded again.',
  'attachments.removed': 'Removed',
  'attachments.name': 'File',
  'attachments.size': 'Size',
  'attachments.addedBy': 'Uploaded by',
  'attachments.addedAt': 'Uploaded at',
  'attachments.sender': 'Filed by',
  'attachments.arrivedAt': 'Arrived at',
  'attachments.act': 'Actions',

  'auditAction.attachment.added': 'Scan attached',
  'auditAction.attachment.removed': 'Scan removed',
  'auditAction.attachment.arrived': 'Scan arrived',
  'field.size': 'Size (bytes)',
}
