/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text that items come from, in the languages and revisions in which it came. Of what is the same in all of them, one decides: the
 * newest revision, and of that the language that comes first, so that the order in which they are imported does not matter. */

#include "services/attache-import-private.h"

#include "base/attache-uuid.h"
#include "store/attache-item-store.h"
#include "store/attache-source-store.h"

/* After the language that the user reads first: the official ones, in the order in which the Union names them. */
static guint
rank_language (AttacheImportTarget *target,
               const char          *language)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };

  if (language == NULL)
    return G_N_ELEMENTS (languages) + 1;
  if (g_strcmp0 (language, attache_transaction_get_language (target->transaction)) == 0)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (language, languages[i]))
      return i + 1;

  return G_N_ELEMENTS (languages) + 1;
}

/**
 * attache_import_is_better_language:
 * @language: (nullable): language of a text
 * @known: (nullable): language of what is there
 *
 * Returns: whether the text says what is there, rather than only what it is called in its own language
 */
gboolean
attache_import_is_better_language (AttacheImportTarget *target,
                                   const char          *language,
                                   const char          *known)
{
  return rank_language (target, language) <= rank_language (target, known);
}

/**
 * attache_import_set_revision:
 * @source: a source
 * @text: (nullable): its symbol, with the revision
 * @session: code of the session that bare symbols belong to
 *
 * Sets symbol and revision: a revision replaces the text before it, while an addendum adds to it and a corrigendum corrects
 * it, so that these are sources of their own. A text that does not say its symbol does not say its revision either.
 */
void
attache_import_set_revision (AttacheSource *source,
                             const char    *text,
                             const char    *session)
{
  g_autoptr (AttacheSymbol) symbol = text ? attache_symbol_parse (text, session) : NULL;
  gboolean         is_revision = symbol != NULL && symbol->kind == ATTACHE_ISSUE_KIND_REV;
  g_autofree char *own = symbol == NULL ? NULL : is_revision ? attache_symbol_to_base (symbol)
                                                             : attache_symbol_to_string (symbol);

  g_object_set (source,
                "symbol", own ? own : text,
                "revision", is_revision ? symbol->ordinal : 0,
                NULL);
}

/**
 * attache_import_decide_source_in_worker:
 * @session_id: its session
 * @name: what its id is made from
 * @from: what is known of it; without an id
 * @primary: (out): whether it decides what is the same in all languages, or only says what things are called in its own
 * @older: (out): whether a newer revision is there: then nothing of it is to be stored
 *
 * Returns: (transfer full) (nullable): the source as it is to be stored, %NULL on error
 */
AttacheSource *
attache_import_decide_source_in_worker (AttacheImportTarget *target,
                                        const char          *session_id,
                                        const char          *name,
                                        AttacheSource       *from,
                                        gboolean            *primary,
                                        gboolean            *older,
                                        GError             **error)
{
  g_autofree char *id = attache_uuid_for_name ("source", name);
  g_autoptr (AttacheSource) known = NULL;
  g_autoptr (AttacheSource) source = attache_entity_copy (ATTACHE_ENTITY (from));
  g_autoptr (GError) failure = NULL;
  gboolean says_revision = attache_source_get_symbol (from) != NULL;

  known = attache_source_store_find_in_worker (target->transaction, id, &failure);
  if (attache_import_failed (&failure, error))
    return NULL;

  g_hash_table_add (target->sessions, g_strdup (session_id));
  g_hash_table_add (target->sources, g_strdup (id));
  *older = FALSE;
  *primary = TRUE;
  if (known != NULL && !attache_source_get_retired (known))
    {
      int revision = attache_source_get_revision (known);

      *older = says_revision && attache_source_get_revision (from) < revision;
      *primary = !*older && ((says_revision && attache_source_get_revision (from) > revision) ||
                             attache_import_is_better_language (target, attache_source_get_language (from), attache_source_get_language (known)));
      if (!*primary)
        return g_steal_pointer (&known);
      if (!says_revision)
        g_object_set (source, "symbol", attache_source_get_symbol (known), "revision", revision, NULL);
    }

  g_object_set (source, "id", id, "session-id", session_id, "retired", FALSE, NULL);

  return g_steal_pointer (&source);
}

static gboolean
is_kept (AttacheItem *item,
         GPtrArray   *ids,
         GHashTable  *streams)
{
  const char      *number = attache_item_get_number (item);
  g_autofree char *stream = attache_import_dup_stream (number);

  return (streams != NULL && !g_hash_table_contains (streams, stream)) ||
         g_ptr_array_find_with_equal_func (ids, attache_entity_get_id (ATTACHE_ENTITY (item)), g_str_equal, NULL);
}

/**
 * attache_import_dup_stream:
 * @number: number of an item
 *
 * Returns: (transfer full): `PL` of “PL 2.9”; empty for a plain number
 */
char *
attache_import_dup_stream (const char *number)
{
  const char *space = strchr (number, ' ');

  return g_ascii_isalpha (*number) && space != NULL ? g_strndup (number, space - number) : g_strdup ("");
}

/**
 * attache_import_retire_rows_in_worker:
 * @source_id: a source
 * @ids: (element-type utf8): the items that it still has
 * @streams: (nullable) (element-type utf8): the streams that it speaks of: what is in another stays
 *
 * Retires what is no longer in the source.
 *
 * Returns: %FALSE on error
 */
gboolean
attache_import_retire_rows_in_worker (AttacheImportTarget *target,
                                      const char          *source_id,
                                      GPtrArray           *ids,
                                      GHashTable          *streams,
                                      GError             **error)
{
  g_autoptr (GPtrArray) items = attache_item_store_select_of_source_in_worker (target->transaction, source_id, error);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      AttacheItem *item = g_ptr_array_index (items, i);

      if (!attache_item_get_retired (item) && (is_kept (item, ids, streams) || !attache_import_retire_item (target, item)))
        g_ptr_array_add (kept, (gpointer)attache_entity_get_id (ATTACHE_ENTITY (item)));
    }
  g_ptr_array_add (kept, NULL);

  return items != NULL &&
         attache_item_store_retire_others_in_worker (target->transaction, source_id, (const char *const *)kept->pdata, error) >= 0;
}

/**
 * attache_import_put_title_in_worker:
 * @item_id: an item
 * @language: (nullable): a language
 * @title: (nullable): what it is called in it
 *
 * Returns: what happened to the title
 */
AttachePut
attache_import_put_title_in_worker (AttacheImportTarget *target,
                                    const char          *item_id,
                                    const char          *language,
                                    const char          *title,
                                    GError             **error)
{
  g_autofree char *id = attache_uuid_for_format ("item-title", "%s:%s", item_id, language ? language : "");
  g_autoptr (AttacheItemTitle) row = NULL;

  if (title == NULL)
    return ATTACHE_PUT_UNCHANGED;

  row = g_object_new (ATTACHE_TYPE_ITEM_TITLE, "id", id, "item-id", item_id, "language", language, "title", title, NULL);

  return attache_source_store_put_title_in_worker (target->transaction, row, error);
}
