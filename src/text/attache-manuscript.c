/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a file read as what it is: which kind, and by whom that kind is read. */

#include "text/attache-manuscript.h"

#include "text/attache-record-private.h"

/* They stay those of their reader too: what is left out for a doubt is not gone from the session. */
static void
add_doubts (AttacheManuscript *self,
            GPtrArray         *doubts)
{
  g_ptr_array_extend (self->doubts, doubts, NULL, NULL);
}

/* Returns: whether it was a record; where the user says so, numbered paragraphs are enough. */
static gboolean
read_records (AttacheManuscript *self,
              const char        *text,
              const char        *session,
              gboolean           forced)
{
  attache_record_read_all (text, session, forced, self->records);
  for (guint i = 0; i < self->records->len; i++)
    add_doubts (self, ((AttacheRecord *)g_ptr_array_index (self->records, i))->doubts);
  self->record = self->records->len > 0 ? g_ptr_array_index (self->records, 0) : NULL;

  return self->record != NULL;
}

static void
read_as (AttacheManuscript *self,
         const char        *text,
         const char        *session,
         gboolean           forced)
{
  switch (self->kind)
    {
    case ATTACHE_TEXT_KIND_RECORD:
      if (!read_records (self, text, session, forced) && !forced)
        self->kind = self->cover->symbol != NULL ? ATTACHE_TEXT_KIND_PAPER : ATTACHE_TEXT_KIND_UNKNOWN;
      break;
    case ATTACHE_TEXT_KIND_AGENDA:
    case ATTACHE_TEXT_KIND_PLAN:
    case ATTACHE_TEXT_KIND_ALLOCATION:
    case ATTACHE_TEXT_KIND_LETTER:
      self->programme = attache_programme_parse (text, self->kind, session);
      add_doubts (self, self->programme->doubts);
      break;
    case ATTACHE_TEXT_KIND_CANDIDATURES:
      self->candidatures = attache_candidature_list_parse (text, session);
      add_doubts (self, self->candidatures->doubts);
      break;
    case ATTACHE_TEXT_KIND_PAPER:
    case ATTACHE_TEXT_KIND_UNKNOWN:
    default:
      break;
    }
  attache_doubts_sort (self->doubts);
}

/**
 * attache_manuscript_read:
 * @data: (array length=length): bytes of a text file, or of the text that a worker read from a document
 * @length: number of bytes
 * @session: (nullable): session that bare symbols belong to where the text does not say
 * @kind: what the user says it is, or %ATTACHE_TEXT_KIND_UNKNOWN to tell it by its content
 * @error: return location
 *
 * Reads a text as what it is. Pure: no file is read, and it may be called from any thread. The work grows with the length
 * of the text and no faster.
 *
 * A text that is none of the kinds is no error. What is in doubt is left out of the result and told in the doubts, which
 * are those of the records, the programme or the list, by line.
 *
 * Fails with %ATTACHE_TEXT_ERROR_EMPTY, %ATTACHE_TEXT_ERROR_NOT_TEXT or %ATTACHE_TEXT_ERROR_TOO_LONG; the message is
 * a sentence for the user, to which the caller adds the name of the file.
 *
 * Returns: (transfer full): the manuscript, or %NULL with @error set
 */
AttacheManuscript *
attache_manuscript_read (const char     *data,
                         gsize           length,
                         const char     *session,
                         AttacheTextKind kind,
                         GError        **error)
{
  AttacheManuscript *self;
  g_autofree char   *text = NULL;

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  text = attache_text_decode (data, length, error);
  if (text == NULL)
    return NULL;

  self = g_new0 (AttacheManuscript, 1);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_free);
  self->doubts = g_ptr_array_new ();
  self->cover = attache_cover_read (text, session);
  self->kind = kind != ATTACHE_TEXT_KIND_UNKNOWN ? kind : attache_text_kind_recognise (text);
  read_as (self, text, session, kind != ATTACHE_TEXT_KIND_UNKNOWN);

  return self;
}

/**
 * attache_manuscript_free:
 * @self: (nullable): a manuscript
 *
 * Frees it and all in it.
 */
void
attache_manuscript_free (AttacheManuscript *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->records);
  g_clear_pointer (&self->programme, attache_programme_free);
  g_clear_pointer (&self->candidatures, attache_candidature_list_free);
  attache_cover_free (self->cover);
  g_ptr_array_unref (self->doubts);
  g_free (self);
}
