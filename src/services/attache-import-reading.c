/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a file with what the user has written in place of single lines, and what it says. */

#include "services/attache-import-reading.h"

#include <string.h>

/* One kind of line end, so that a line has one number for everybody. */
static GString *
normalise (const char *text,
           gsize       length)
{
  GString *lines = g_string_sized_new (length + 1);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] != '\r')
        g_string_append_c (lines, text[i]);
      else if (i + 1 == length || text[i + 1] != '\n')
        g_string_append_c (lines, '\n');
    }

  return lines;
}

static GString *
edit (const char *text,
      GHashTable *edits)
{
  GString *edited = g_string_new (NULL);
  guint    line = 1;

  while (TRUE)
    {
      const char *end = strchrnul (text, '\n');
      const char *instead = g_hash_table_lookup (edits, GUINT_TO_POINTER (line++));

      if (instead != NULL)
        g_string_append (edited, instead);
      else
        g_string_append_len (edited, text, end - text);
      if (*end == '\0')
        return edited;
      g_string_append_c (edited, '\n');
      text = end + 1;
    }
}

static void
reading_clear (gpointer data)
{
  AttacheImportReading *self = data;

  g_free (self->text);
  g_clear_pointer (&self->manuscript, attache_manuscript_free);
}

/**
 * attache_import_reading_new_in_worker:
 * @text: UTF-8, as the worker gives it
 * @length: in bytes
 * @session: (nullable): session that bare symbols belong to
 * @kind: what to read it as, %ATTACHE_TEXT_KIND_UNKNOWN to let its content say so
 * @edits: (nullable) (element-type guint utf8): what to read in place of single lines
 *
 * Returns: (transfer full) (nullable): what it says; %NULL with an #AttacheTextError where it is no text
 */
AttacheImportReading *
attache_import_reading_new_in_worker (const char     *text,
                                      gsize           length,
                                      const char     *session,
                                      AttacheTextKind kind,
                                      GHashTable     *edits,
                                      GError        **error)
{
  g_autoptr (GString) lines = normalise (text, length);
  g_autoptr (GString) edited = edits != NULL && g_hash_table_size (edits) > 0 ? edit (lines->str, edits) : NULL;
  const GString        *read = edited ? edited : lines;
  AttacheManuscript    *manuscript;
  AttacheImportReading *self;

  manuscript = attache_manuscript_read (read->str, read->len, session, kind, error);
  if (manuscript == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (AttacheImportReading);
  self->text = g_string_free_and_steal (g_steal_pointer (&lines));
  self->manuscript = g_steal_pointer (&manuscript);

  return self;
}

AttacheImportReading *
attache_import_reading_ref (AttacheImportReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
attache_import_reading_unref (AttacheImportReading *self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
}

/**
 * attache_import_reading_dup_line:
 * @line: from 1
 *
 * Returns: (transfer full) (nullable): the line as it came
 */
char *
attache_import_reading_dup_line (const AttacheImportReading *self,
                                 guint                       line)
{
  const char *start = self->text;

  for (guint i = 1; i < line && start != NULL; i++)
    {
      start = strchr (start, '\n');
      start = start ? start + 1 : NULL;
    }

  return start ? g_strndup (start, strchrnul (start, '\n') - start) : NULL;
}
