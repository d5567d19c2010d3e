/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxNotes: the notes of a Word document. They come after its text, a line each, in the order in which the text refers
 * to them; their number is raised, as it is in print, so that no note is taken for an item of an agenda. */

#include "attache-docx-notes.h"

#include "attache-docx-xml.h"
#include "attache-raised.h"

#include "sandbox/attache-worker-protocol.h"

#include <string.h>

struct _AttacheDocxNotes
{
  GHashTable *texts;    /* (element-type utf8 utf8): by kind and id, in one word */
  GPtrArray  *referred; /* (element-type utf8): of those that the text refers to */

  /* What is being read */
  const char *kind;
  char       *key;
  GString    *text;
  guint       n_skipped;
  gboolean    in_text;
};

static gboolean
is_skipped (const char *name)
{
  return g_str_equal (name, "del") || g_str_equal (name, "moveFrom") || g_str_equal (name, "instrText") || g_str_equal (name, "mc:Fallback");
}

static void
start_cb (AttacheDocxXml *xml,
          const char     *name,
          gpointer        user_data)
{
  AttacheDocxNotes *self = user_data;

  if (self->n_skipped > 0 || is_skipped (name))
    self->n_skipped++;
  else if (g_str_equal (name, self->kind))
    {
      g_autofree char *id = attache_docx_xml_dup_attribute (xml, "id");

      g_free (self->key);
      self->key = g_strconcat (self->kind, " ", id, NULL);
      g_string_truncate (self->text, 0);
    }
  else if (g_str_equal (name, "t"))
    self->in_text = TRUE;
  else if (g_str_equal (name, "p") || g_str_equal (name, "tab") || g_str_equal (name, "br"))
    g_string_append_c (self->text, ' ');
}

static void
end_cb (AttacheDocxXml *xml,
        const char     *name,
        gpointer        user_data)
{
  AttacheDocxNotes *self = user_data;

  self->in_text = FALSE;
  if (self->n_skipped > 0)
    self->n_skipped--;
  else if (g_str_equal (name, self->kind) && self->key != NULL)
    g_hash_table_replace (self->texts, g_steal_pointer (&self->key), g_strstrip (g_strdup (self->text->str)));
}

static void
text_cb (AttacheDocxXml *xml,
         const char     *text,
         gsize           length,
         gpointer        user_data)
{
  AttacheDocxNotes *self = user_data;

  if (!self->in_text || self->n_skipped > 0)
    return;
  for (gsize i = 0; i < length; i++)
    g_string_append_c (self->text, strchr ("\t\r\n", text[i]) != NULL ? ' ' : text[i]);
  if (self->text->len > ATTACHE_WORKER_MAX_TEXT)
    attache_docx_xml_refuse (xml);
}

static gboolean
read_part (AttacheDocxNotes *self,
           GBytes           *part,
           const char       *kind,
           GError          **error)
{
  static const AttacheDocxXmlFuncs funcs = { start_cb, end_cb, text_cb };

  self->kind = kind;
  self->n_skipped = 0;
  self->in_text = FALSE;

  return part == NULL || attache_docx_xml_parse (part, &funcs, self, error);
}

/**
 * attache_docx_notes_new:
 * @footnotes: (nullable): the part with those at the feet of pages
 * @endnotes: (nullable): the part with those at the end
 * @error: return location for an #AttacheSandboxError
 *
 * Returns: (transfer full) (nullable): the notes
 */
AttacheDocxNotes *
attache_docx_notes_new (GBytes  *footnotes,
                        GBytes  *endnotes,
                        GError **error)
{
  g_autoptr (AttacheDocxNotes) self = g_new0 (AttacheDocxNotes, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->referred = g_ptr_array_new_with_free_func (g_free);
  self->text = g_string_new (NULL);
  if (!read_part (self, footnotes, "footnote", error) || !read_part (self, endnotes, "endnote", error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attache_docx_notes_free (AttacheDocxNotes *self)
{
  g_hash_table_unref (self->texts);
  g_ptr_array_unref (self->referred);
  g_string_free (self->text, TRUE);
  g_free (self->key);
  g_free (self);
}

/**
 * attache_docx_notes_refer:
 * @reference: `footnoteReference` or `endnoteReference`
 * @id: (nullable): of the note
 *
 * Takes down that the text refers to a note; one that there is not, or that was referred to before, is passed over.
 */
void
attache_docx_notes_refer (AttacheDocxNotes *self,
                          const char       *reference,
                          const char       *id)
{
  g_autofree char *key = g_strdup_printf ("%.*s %s", (int)(strlen (reference) - strlen ("Reference")), reference, id ? id : "");
  g_autofree char *stored = NULL;
  gpointer         text;

  if (g_hash_table_steal_extended (self->texts, key, (gpointer *)&stored, &text))
    g_ptr_array_add (self->referred, text);
}

/**
 * attache_docx_notes_write:
 * @out: the text of the document
 *
 * Adds the notes that the text refers to.
 */
void
attache_docx_notes_write (AttacheDocxNotes *self,
                          GString          *out)
{
  for (guint i = 0; i < self->referred->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *raised = attache_raised_dup (number, strlen (number));

      g_string_append (out, raised);
      g_string_append_c (out, ' ');
      g_string_append (out, g_ptr_array_index (self->referred, i));
      g_string_append_c (out, '\n');
    }
}
