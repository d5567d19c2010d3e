/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The own work of the sample: positions and marks as somebody would have left them. Where a mark lies on its page is found
 * out from the words it is on, so that the sample’s papers may be laid out anew at any time. */

#include "services/attache-sample-work.h"

#include "base/attache-uuid.h"
#include "model/attache-mark.h"
#include "model/attache-page-paragraphs.h"
#include "model/attache-position.h"
#include "services/attache-document.h"
#include "store/attache-mark-store.h"
#include "store/attache-position-store.h"

#include "attache-enum-types.h"

#include <json-glib/json-glib.h>

#define CONTEXT_LENGTH 32

struct _AttacheSampleWork
{
  GPtrArray *positions;
  GPtrArray *marks;
};

static const char *
get_member (JsonObject *object,
            const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  return json_object_has_member (object, name) ? json_object_get_array_member (object, name) : NULL;
}

static AttachePosition *
read_position (JsonObject *object,
               const char *sitting_name)
{
  g_autofree char *id = attache_uuid_random ();
  g_autofree char *item_id = attache_import_make_item_id (sitting_name, get_member (object, "item"));

  return g_object_new (ATTACHE_TYPE_POSITION,
                       "id", id,
                       "item-id", item_id,
                       "stance", attache_enum_from_nick (ATTACHE_TYPE_STANCE, get_member (object, "stance"), ATTACHE_STANCE_NONE),
                       "text", get_member (object, "text"),
                       "speaking-note", get_member (object, "speaking_note"),
                       "visibility", attache_enum_from_nick (ATTACHE_TYPE_VISIBILITY, get_member (object, "visibility"), ATTACHE_VISIBILITY_PRIVATE),
                       "cleared-by", get_member (object, "cleared_by"),
                       NULL);
}

static void
read_positions (AttacheSampleWork *self,
                JsonArray         *array,
                const char        *sitting_name)
{
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (get_member (object, "item") != NULL)
        g_ptr_array_add (self->positions, read_position (object, sitting_name));
    }
}

/* The words on the page, however its lines are broken. */
static gboolean
find_quote (const gunichar *page,
            const gunichar *quote,
            guint          *start,
            guint          *end)
{
  for (guint from = 0; page[from] != 0; from++)
    {
      guint at = from;
      guint n = 0;

      while (quote[n] != 0 && page[at] != 0)
        {
          if (g_unichar_isspace (page[at]) && at > from)
            at++;
          else if (g_unichar_isspace (quote[n]))
            n++;
          else if (page[at] == quote[n])
            {
              at++;
              n++;
            }
          else
            break;
        }
      if (quote[n] != 0)
        continue;

      *start = from;
      *end = at;

      return TRUE;
    }

  return FALSE;
}

static AttacheMark *
make_mark (AttachePageText *text,
           JsonObject      *object,
           const char      *file_id)
{
  const char          *quote = get_member (object, "quote");
  const char          *note = get_member (object, "text");
  g_autofree gunichar *page = g_utf8_to_ucs4_fast (attache_page_text_get_text (text), -1, NULL);
  g_autofree gunichar *words = g_utf8_to_ucs4_fast (quote, -1, NULL);
  g_autofree char     *id = attache_uuid_random ();
  g_autofree char     *quads = NULL;
  g_autofree char     *prefix = NULL;
  g_autofree char     *suffix = NULL;
  g_autofree char     *paragraph = NULL;
  g_autoptr (GArray) boxes = NULL;
  guint start, end;

  if (!find_quote (page, words, &start, &end))
    return NULL;

  boxes = attache_page_text_get_quads (text, start, end);
  quads = attache_boxes_to_string ((const AttacheBox *)boxes->data, boxes->len);
  prefix = attache_page_text_dup_range (text, start > CONTEXT_LENGTH ? start - CONTEXT_LENGTH : 0, start);
  suffix = attache_page_text_dup_range (text, end, end + CONTEXT_LENGTH);
  paragraph = attache_page_text_dup_paragraph_number (text, start);

  return g_object_new (ATTACHE_TYPE_MARK,
                       "id", id,
                       "file-id", file_id,
                       "kind", note && *note ? ATTACHE_MARK_KIND_NOTE : ATTACHE_MARK_KIND_HIGHLIGHT,
                       "colour", attache_enum_from_nick (ATTACHE_TYPE_MARK_COLOUR, get_member (object, "colour"), ATTACHE_MARK_COLOUR_YELLOW),
                       "page", (int)json_object_get_int_member_with_default (object, "page", 0),
                       "quads", quads,
                       "quote", quote,
                       "prefix", prefix,
                       "suffix", suffix,
                       "paragraph", paragraph,
                       "text", note,
                       NULL);
}

static AttacheImportEntry *
find_entry (AttacheImport *import,
            const char    *symbol,
            const char    *language)
{
  GListModel *model = G_LIST_MODEL (import);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (model, i);

      if (g_strcmp0 (attache_import_entry_get_kind (entry), "paper") == 0 &&
          g_strcmp0 (attache_import_entry_get_symbol (entry), symbol) == 0 &&
          g_strcmp0 (attache_import_entry_get_language (entry), language) == 0)
        return entry;
    }

  return NULL;
}

/* A sample paper that cannot be read goes without its marks; the preview says what is wrong with it. */
static gboolean
read_mark (AttacheSampleWork *self,
           JsonObject        *object,
           AttacheImport     *import,
           GError           **error)
{
  AttacheImportEntry *entry = find_entry (import, get_member (object, "file"), get_member (object, "language"));
  guint               page = json_object_get_int_member_with_default (object, "page", 0);
  g_autoptr (AttacheDocument) document = NULL;
  g_autoptr (AttachePageText) text = NULL;
  g_autoptr (AttacheMark) mark = NULL;
  g_autoptr (GError) failure = NULL;
  g_autofree char *file_id = NULL;

  if (entry == NULL || !attache_import_entry_get_included (entry) || get_member (object, "quote") == NULL)
    return TRUE;

  document = dex_await_object (attache_document_open_path (NULL, attache_import_entry_get_path (entry), NULL), &failure);
  if (document != NULL)
    text = dex_await_object (attache_document_get_text (document, page, ATTACHE_PRIORITY_INDEX), &failure);
  if (text == NULL && failure->domain != ATTACHE_DOCUMENT_ERROR)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (text == NULL)
    return TRUE;

  file_id = attache_import_make_file_id (attache_import_get_space (TRUE), attache_import_entry_get_sha256 (entry));
  mark = make_mark (text, object, file_id);
  if (mark != NULL)
    g_ptr_array_add (self->marks, g_steal_pointer (&mark));

  return TRUE;
}

static const AttacheRecord *
find_record (AttacheImport *import)
{
  GListModel *model = G_LIST_MODEL (import);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (AttacheImportEntry) entry = g_list_model_get_item (model, i);

      if (g_strcmp0 (attache_import_entry_get_kind (entry), "record") == 0)
        return attache_import_entry_get_manuscript (entry)->record;
    }

  return NULL;
}

/**
 * attache_sample_work_read:
 * @json: what `own-work.json` holds
 * @import: the sample, looked at
 *
 * Runs in a fiber.
 *
 * Returns: (transfer full) (nullable): the own work, ready to be stored; %NULL where @json cannot be read
 */
AttacheSampleWork *
attache_sample_work_read (const char    *json,
                          AttacheImport *import,
                          GError       **error)
{
  g_autoptr (AttacheSampleWork) self = g_new0 (AttacheSampleWork, 1);
  const AttacheRecord *record = find_record (import);
  g_autoptr (JsonNode) root = json_from_string (json, error);
  g_autofree char *sitting_name = NULL;
  JsonArray       *marks;

  self->positions = g_ptr_array_new_with_free_func (g_object_unref);
  self->marks = g_ptr_array_new_with_free_func (g_object_unref);
  if (root == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_OBJECT (root) || record == NULL)
    return g_steal_pointer (&self);

  sitting_name = attache_import_make_sitting_name (attache_import_get_space (TRUE), record);
  read_positions (self, get_array (json_node_get_object (root), "positions"), sitting_name);
  marks = get_array (json_node_get_object (root), "marks");
  for (guint i = 0; marks != NULL && i < json_array_get_length (marks); i++)
    if (!read_mark (self, json_array_get_object_element (marks, i), import, error))
      return NULL;

  return g_steal_pointer (&self);
}

void
attache_sample_work_free (AttacheSampleWork *self)
{
  g_ptr_array_unref (self->positions);
  g_ptr_array_unref (self->marks);
  g_free (self);
}

/**
 * attache_sample_work_put_in_worker:
 * @data: an #AttacheSampleWork
 *
 * Stores it, in the transaction that stores the sample.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_sample_work_put_in_worker (AttacheTransaction *transaction,
                                   GValue             *result,
                                   gpointer            data,
                                   GError            **error)
{
  AttacheSampleWork *self = data;

  for (guint i = 0; i < self->positions->len; i++)
    if (attache_position_store_put_in_worker (transaction, g_ptr_array_index (self->positions, i), error) == ATTACHE_PUT_FAILED)
      return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    if (attache_mark_store_put_in_worker (transaction, g_ptr_array_index (self->marks, i), error) == ATTACHE_PUT_FAILED)
      return FALSE;

  return TRUE;
}
