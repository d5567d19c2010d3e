/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a Word document, which has no pages to show. A worker reads it, as it does papers. */

#include "services/attache-document-text.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-sandbox-format.h"
#include "services/attache-library-private.h"
#include "services/attache-regular-file.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static DexFuture *
translate_cb (DexFuture *future,
              gpointer   user_data)
{
  g_autoptr (GError) error = NULL;

  dex_future_get_value (future, &error);
  if (error->domain != ATTACHE_SANDBOX_ERROR)
    return dex_ref (future);

  /* The two enumerations have the same codes, in the same order. */
  return dex_future_new_for_error (g_error_new_literal (ATTACHE_DOCUMENT_ERROR, error->code, error->message));
}

/**
 * attache_document_sniff:
 * @head: (array length=length): the first bytes of a file, %ATTACHE_DOCUMENT_FORMAT_HEAD of them if it has so many
 * @length: their number
 * @name: (nullable): its name, which counts only where the bytes leave it open
 *
 * Tells what a file is, by its content: one that is named wrongly is read as what it is. Of an archive with its parts in an
 * unusual order this is a guess; reading its text as that of a document then says that it is an archive, and the other way.
 *
 * Returns: its format
 */
AttacheDocumentFormat
attache_document_sniff (const char *head,
                        gsize       length,
                        const char *name)
{
  return attache_sandbox_format_sniff (head, length, name);
}

/**
 * attache_document_is_word:
 * @head: the first bytes of a file
 * @length: their number
 *
 * Returns: whether it may be a Word document: it starts as an archive does, or as what Word wrote before 2007
 */
gboolean
attache_document_is_word (const char *head,
                          gsize       length)
{
  static const char compound[] = { (char)0xd0, (char)0xcf, 0x11, (char)0xe0 };

  return length >= 4 && (memcmp (head, "PK\003\004", 4) == 0 || memcmp (head, compound, sizeof compound) == 0);
}

/**
 * attache_document_read_text:
 * @path: a Word document
 *
 * Returns: (transfer full): a future that resolves to its text: a paragraph, or a row of a table, a line. It rejects with an
 *   #AttacheDocumentError whose message is a sentence for the user, or a #GIOErrorEnum. Dropping it cancels.
 */
DexFuture *
attache_document_read_text (const char *path)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofd int     fd = -1;

  g_return_val_if_fail (path != NULL, NULL);

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  fd = attache_regular_file_open (path);
  if (fd < 0)
    {
      int saved = errno;

      return dex_future_new_reject (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED,
                                    _ ("%s cannot be opened: %s. Check its name and its permissions."), name, g_strerror (saved));
    }

  return dex_future_catch (attache_worker_pool_read_text (attache_workers_get_pool (), fd, name), translate_cb, NULL, NULL);
}
