/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a whole file. A worker reads it, as it does papers, unless it is plain text already. */

#include "services/attache-document-text.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-sandbox-format.h"
#include "services/attache-library-private.h"
#include "services/attache-regular-file.h"
#include "text/attache-record.h"
#include "text/attache-text-decode.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MOST_TEXT_SIZE ((gsize)64 * 1024 * 1024)

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

/* What a text is read for, in a thread of its own. */
typedef struct
{
  DexPromise *promise;
  char       *name;
  int         fd;
} Plain;

static void
plain_free (gpointer data)
{
  Plain *plain = data;

  dex_clear (&plain->promise);
  g_clear_fd (&plain->fd, NULL);
  g_free (plain->name);
  g_free (plain);
}

/* Read, not mapped: a file that shrinks meanwhile must not end this program. */
static char *
read_all (int      fd,
          gsize   *length,
          GError **error)
{
  g_autofree char *bytes = g_try_malloc (MOST_TEXT_SIZE + 1);
  ssize_t          n = 1;

  *length = 0;
  while (bytes != NULL && n > 0 && *length <= MOST_TEXT_SIZE)
    {
      n = pread (fd, bytes + *length, MOST_TEXT_SIZE + 1 - *length, *length);
      *length += MAX (n, 0);
      n = n < 0 && errno == EINTR ? 1 : n;
    }
  if (bytes == NULL || n < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

/* Why a text cannot be read, as a sentence. */
static GError *
make_text_error (GError     *error,
                 const char *name)
{
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY))
    return g_error_new (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED, _ ("There is no text in “%s”. Get it again from where it came from."), name);
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_TOO_LONG))
    return g_error_new (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_REFUSED, _ ("“%s” is longer than any text of a meeting. Import the part of it that you need."), name);
  if (error->domain == ATTACHE_TEXT_ERROR)
    return g_error_new (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_FORMAT, _ ("“%s” is no text that can be read. Save it as text in UTF-8, and import that."), name);

  return g_error_new (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED, _ ("“%s” cannot be read: %s. Copy it to another disk and try again."), name, error->message);
}

static void
decode_in_worker (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Plain *plain = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  char            *text = NULL;
  gsize            length;

  if (g_task_return_error_if_cancelled (task))
    return;
  bytes = read_all (plain->fd, &length, &error);
  if (bytes != NULL)
    text = attache_text_decode (bytes, length, &error);
  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, make_text_error (error, plain->name));
}

static void
decoded_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Plain *plain = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  char *text = g_task_propagate_pointer (G_TASK (result), &error);

  if (text != NULL)
    dex_promise_resolve_string (plain->promise, text);
  else
    dex_promise_reject (plain->promise, g_steal_pointer (&error));
}

/* Plain text is decoded in this process, on a thread: src/text is made for whatever anybody may have typed. Takes @fd. */
static DexFuture *
read_plain (int         fd,
            const char *name)
{
  Plain *plain = g_new0 (Plain, 1);
  g_autoptr (GTask) task = NULL;

  plain->fd = fd;
  plain->name = g_strdup (name);
  plain->promise = dex_promise_new_cancellable ();
  task = g_task_new (NULL, dex_promise_get_cancellable (plain->promise), decoded_cb, NULL);
  g_task_set_task_data (task, plain, plain_free);
  g_task_run_in_thread (task, decode_in_worker);

  return dex_ref (DEX_FUTURE (plain->promise));
}

/**
 * attache_document_read_text:
 * @path: a document in any format that has text: it is read as what it is, not as what its name says
 *
 * Reads a whole file as the text of a manuscript. For one that cannot be read the error says what it is and what to do.
 *
 * Returns: (transfer full): a future that resolves to its text: a paragraph, or a row of a table, a line. It rejects with an
 *   #AttacheDocumentError whose message is a sentence for the user, or a #GIOErrorEnum. Dropping it cancels.
 */
DexFuture *
attache_document_read_text (const char *path)
{
  return attache_document_read_pages (path, 0);
}

/**
 * attache_document_read_pages:
 * @path: a document in any format that has text
 * @most_pages: how many of its pages to read at the most, where it has pages, or 0 for all
 *
 * Reads the beginning of a file as attache_document_read_text() reads all of it: enough to tell what it is.
 *
 * Returns: (transfer full): as of attache_document_read_text()
 */
DexFuture *
attache_document_read_pages (const char *path,
                             guint       most_pages)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofd int     fd = -1;
  char             head[ATTACHE_DOCUMENT_FORMAT_HEAD];
  ssize_t          n;

  g_return_val_if_fail (path != NULL, NULL);

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  fd = attache_regular_file_open (path);
  n = fd < 0 ? -1 : pread (fd, head, sizeof head, 0);
  if (n < 0)
    {
      int saved = errno;

      return dex_future_new_reject (ATTACHE_DOCUMENT_ERROR, ATTACHE_DOCUMENT_ERROR_DAMAGED,
                                    _ ("%s cannot be opened: %s. Check its name and its permissions."), name, g_strerror (saved));
    }
  if (attache_sandbox_format_sniff (head, n, name) == ATTACHE_DOCUMENT_FORMAT_TEXT)
    return read_plain (g_steal_fd (&fd), name);

  return dex_future_catch (attache_worker_pool_read_text (attache_workers_get_pool (), fd, name, most_pages), translate_cb, NULL, NULL);
}
