/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a file, whatever it is in: which format is found out by its content. One that is not read says which it is. */

#include "attache-text-reader.h"

#include "attache-csv-reader.h"
#include "attache-docx-reader.h"
#include "attache-html-reader.h"
#include "attache-pdf-reader.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-sandbox-format.h"
#include "sandbox/attache-worker-protocol.h"

#include <string.h>

static char *
fail (GError            **error,
      AttacheSandboxError code,
      const char         *why)
{
  g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, code, why);

  return NULL;
}

static gboolean
starts_with (const char *data,
             gsize       size,
             const char *start)
{
  return size >= strlen (start) && memcmp (data, start, strlen (start)) == 0;
}

/* What was told apart only to be refused. */
static char *
refuse_unknown (const char *data,
                gsize       size,
                GError    **error)
{
  static const char compound[] = "\xd0\xcf\x11\xe0";

  if (size == 0)
    return fail (error, ATTACHE_SANDBOX_ERROR_DAMAGED, "the file is empty");
  /* The reader of Word documents knows the old and the encrypted ones. */
  if (starts_with (data, size, compound))
    return attache_docx_reader_read (data, size, error);
  if (starts_with (data, size, "{\\rtf") || starts_with (data, size, "\xef\xbb\xbf{\\rtf"))
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_RICH_TEXT);
  if (starts_with (data, size, "PK\003\004"))
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_OPEN_DOCUMENT);
  if (memmem (data, MIN (size, ATTACHE_DOCUMENT_FORMAT_HEAD), "multipart/", strlen ("multipart/")) != NULL)
    return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_MAIL);

  return fail (error, ATTACHE_SANDBOX_ERROR_FORMAT, "the format is not known");
}

/**
 * attache_text_reader_read:
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @name: its name, which counts only where the bytes leave open what it is
 * @most_pages: how many pages to read of a format that has any, or 0 for all
 * @error: return location for an #AttacheSandboxError
 *
 * Returns: (transfer full) (nullable): its text in UTF-8, in the form of a manuscript
 */
char *
attache_text_reader_read (const char *data,
                          gsize       size,
                          const char *name,
                          guint       most_pages,
                          GError    **error)
{
  switch (attache_sandbox_format_sniff (data, size, name))
    {
    case ATTACHE_DOCUMENT_FORMAT_DOCX:
    case ATTACHE_DOCUMENT_FORMAT_ZIP:
      return attache_docx_reader_read (data, size, error);

    case ATTACHE_DOCUMENT_FORMAT_HTML:
      return attache_html_reader_read (data, size, error);

    case ATTACHE_DOCUMENT_FORMAT_CSV:
      return attache_csv_reader_read (data, size, error);

    case ATTACHE_DOCUMENT_FORMAT_PDF:
      return attache_pdf_reader_read (data, size, most_pages, error);

    case ATTACHE_DOCUMENT_FORMAT_TEXT:
    case ATTACHE_DOCUMENT_FORMAT_UNKNOWN:
    default:
      return refuse_unknown (data, size, error);
    }
}
