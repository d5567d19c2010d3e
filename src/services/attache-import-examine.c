/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The second part of an import: what the bytes of a file are. Whatever its name says, a paper starts as a PDF does and a
 * record is text, and a document of Word starts as an archive; everything else is refused with a sentence that says what to
 * do. PDFs and archives are not parsed here. */

#include "services/attache-import-private.h"

#include "services/attache-document-text.h"
#include "services/attache-inspect.h"
#include "services/attache-regular-file.h"
#include "store/attache-paper-files.h"
#include "text/attache-file-name.h"

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD_SIZE 1024
#define MOST_TEXT_SIZE (64 * 1024 * 1024)

/* Formats of text processors and packers, by their first bytes and by their names. */
static const char *const later_formats[] = {
  "odt", "rtf", "html", "htm", "pptx", "ppt", "xlsx", "xls", "zip", "epub", NULL
};

static AttacheExamined *
refuse (char *why)
{
  AttacheExamined *examined = g_new0 (AttacheExamined, 1);

  examined->why = why;

  return examined;
}

static AttacheExamined *
refuse_other (char *why)
{
  AttacheExamined *examined = refuse (why);

  examined->other = TRUE;

  return examined;
}

static AttacheExamined *
refuse_errno (const char *name,
              int         error)
{
  if (error == ENXIO)
    return refuse (g_strdup_printf (_ ("%s is not a file that can be read. Import PDFs, Word documents, or records as text."), name));
  if (error == EACCES || error == EPERM)
    return refuse (g_strdup_printf (_ ("%s may not be read. Change its permissions, or copy it to where you may read it."), name));
  if (error == ENOENT)
    return refuse (g_strdup_printf (_ ("%s is not there any more. Look where it was moved to, and import it from there."), name));

  return refuse (g_strdup_printf (_ ("%s cannot be read: %s. Copy it to another disk and try again."), name, g_strerror (error)));
}

static gboolean
has_extension (const char *name,
               const char *extension)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot + 1, extension) == 0;
}

static gboolean
is_later_format (const char *name,
                 const char *head,
                 gsize       length)
{
  g_autofree char *start = NULL;

  for (guint i = 0; later_formats[i] != NULL; i++)
    if (has_extension (name, later_formats[i]))
      return TRUE;

  if (length >= 4 && memcmp (head, "{\\rt", 4) == 0)
    return TRUE;

  start = g_ascii_strdown (head, MIN (length, 256));
  g_strchug (start);

  return g_str_has_prefix (start, "<!doctype html") || g_str_has_prefix (start, "<html");
}

static char *
read_all (int    fd,
          gsize  size,
          gsize *length,
          int   *error)
{
  g_autofree char *data = g_try_malloc (size + 1);

  *length = 0;
  *error = ENOMEM;
  if (data == NULL)
    return NULL;

  while (*length < size)
    {
      ssize_t n = pread (fd, data + *length, size - *length, *length);

      if (n < 0 && errno == EINTR)
        continue;
      *error = errno;
      if (n < 0)
        return NULL;
      if (n == 0)
        break;
      *length += n;
    }
  data[*length] = '\0';

  return g_steal_pointer (&data);
}

static char *
describe_text_error (const GError *error,
                     const char   *name)
{
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_EMPTY))
    return g_strdup_printf (_ ("%s is empty. Get it again from where it came from."), name);
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_NOT_TEXT))
    return g_strdup_printf (_ ("%s is neither a PDF nor text. Save it as one of these, and import that."), name);
  if (g_error_matches (error, ATTACHE_TEXT_ERROR, ATTACHE_TEXT_ERROR_TOO_LONG))
    return g_strdup_printf (_ ("%s is too long for a record. Import the part of it that is the record."), name);

  return g_strdup_printf (_ ("%s cannot be read as a record: %s"), name, error->message);
}

static gboolean
is_word (const char *name,
         const char *head,
         gsize       length)
{
  return attache_document_is_word (head, length) || has_extension (name, "docx") || has_extension (name, "docm") || has_extension (name, "doc");
}

/* A paper, or what a worker has to look into to tell whether it is one. */
static AttacheExamined *
examine_bytes (int           fd,
               const char   *name,
               gboolean      word,
               GCancellable *cancellable,
               GError      **error)
{
  g_autoptr (AttacheExamined) examined = g_new0 (AttacheExamined, 1);
  g_autoptr (GError) failure = NULL;

  examined->pdf = !word;
  examined->word = word;
  examined->sha256 = attache_paper_files_hash_in_worker (fd, name, &examined->size, cancellable, &failure);
  if (examined->sha256 != NULL)
    return g_steal_pointer (&examined);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return refuse (g_strdup (failure->message));
}

static AttacheExamined *
examine_descriptor (int           fd,
                    const char   *name,
                    const char   *session,
                    GCancellable *cancellable,
                    GError      **error)
{
  g_autofree char *text = NULL;
  char             head[HEAD_SIZE] = { 0 };
  struct stat      info;
  gsize            length;
  ssize_t          n;
  int              code;

  if (fstat (fd, &info) != 0)
    return refuse_errno (name, errno);
  if (info.st_size == 0)
    return refuse (g_strdup_printf (_ ("%s is empty. Get it again from where it came from."), name));

  n = pread (fd, head, sizeof head, 0);
  if (n < 0)
    return refuse_errno (name, errno);

  if (attache_inspect_is_pdf (head, n))
    return examine_bytes (fd, name, FALSE, cancellable, error);
  if (has_extension (name, "pdf"))
    return refuse (g_strdup_printf (_ ("%s is not a PDF, although its name says so. Get the file again from where it came from."), name));
  if (is_later_format (name, head, n))
    return refuse (g_strdup_printf (_ ("%s is in a format that cannot be read yet. Save it as PDF, or a record as text, and import that."), name));
  if (is_word (name, head, n))
    return examine_bytes (fd, name, TRUE, cancellable, error);
  if (info.st_size > MOST_TEXT_SIZE)
    return refuse (g_strdup_printf (_ ("%s is too long for a record. Import the part of it that is the record."), name));

  text = read_all (fd, info.st_size, &length, &code);
  if (text == NULL)
    return refuse_errno (name, code);

  return attache_import_examine_text_in_worker (text, length, name, session);
}

/**
 * attache_import_examine_in_worker:
 * @path: the file
 * @session: (nullable): session that bare symbols belong to
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): what it is; %NULL when it was cancelled
 */
AttacheExamined *
attache_import_examine_in_worker (const char   *path,
                                  const char   *session,
                                  GCancellable *cancellable,
                                  GError      **error)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  g_autofd int     fd = attache_regular_file_open (path);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (fd < 0)
    return refuse_errno (name, errno);

  return examine_descriptor (fd, name, session, cancellable, error);
}

/**
 * attache_import_examine_text_in_worker:
 * @text: bytes of a text
 * @length: their number
 * @name: what sentences call it
 * @session: (nullable): session that bare symbols belong to
 *
 * Returns: (transfer full): what it is
 */
AttacheExamined *
attache_import_examine_text_in_worker (const char *text,
                                       gsize       length,
                                       const char *name,
                                       const char *session)
{
  g_autoptr (AttacheExamined) examined = g_new0 (AttacheExamined, 1);
  g_autoptr (GError) error = NULL;
  const AttacheRecord *record;

  examined->reading = attache_import_reading_new_in_worker (text, length, session, ATTACHE_TEXT_KIND_UNKNOWN, NULL, &error);
  if (examined->reading == NULL)
    return refuse (describe_text_error (error, name));

  record = examined->reading->manuscript->record;
  if (record->kind == ATTACHE_TEXT_KIND_UNKNOWN || record->items->len == 0)
    return refuse_other (g_strdup_printf (_ ("No item and no numbered paragraph of a record was found in %s. Save the whole record as text, and import that."), name));
  if (record->session == NULL)
    return refuse (g_strdup_printf (_ ("%s does not say which session it belongs to. Choose the session, and import it again."), name));

  examined->sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)text, length);
  examined->size = length;

  return g_steal_pointer (&examined);
}

/**
 * attache_import_is_record:
 * @record: what the text of a Word document says
 * @name: its name
 *
 * Papers have numbered paragraphs too, and are written in Word as records are. A record says in its heading that it is one;
 * without a heading it is taken for one unless its name says that it is a paper.
 *
 * Returns: whether it is a record
 */
gboolean
attache_import_is_record (const AttacheRecord *record,
                          const char          *name)
{
  g_autoptr (AttacheFileName) file_name = attache_file_name_parse (name);

  if (record->kind != ATTACHE_TEXT_KIND_RECORD || record->items->len == 0)
    return FALSE;

  return record->title != NULL || file_name == NULL || file_name->symbol == NULL;
}

void
attache_examined_free (AttacheExamined *self)
{
  g_free (self->why);
  g_free (self->sha256);
  g_clear_pointer (&self->reading, attache_import_reading_unref);
  g_free (self);
}
