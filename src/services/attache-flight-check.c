/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check before a flight: an offline desk is worth what is on it. Papers of earlier sessions are history and no papers of this
 * session (domain facts, 1.4): they are in no list of papers, and are found in what was said. */

#include "services/attache-flight-check.h"

#include "model/attache-paragraph.h"
#include "model/attache-session.h"
#include "services/attache-library-private.h"
#include "store/attache-flight-store.h"
#include "store/attache-session-store.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

/**
 * attache_library_list_flight_check:
 * @session_id: id of a session
 *
 * Returns: (transfer full): a live list of #AttacheFlightPaper, group by group, in the order of their symbols; empty where all is here
 */
GListModel *
attache_library_list_flight_check (AttacheLibrary *self,
                                   const char     *session_id)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (session_id != NULL, NULL);

  return attache_flight_store_list (attache_library_get_database (self), session_id);
}

static void
add_item (AttacheFlightPaper *paper,
          const char         *number)
{
  const char *items = attache_flight_paper_get_items (paper);
  g_auto (GStrv) known = g_strsplit (items ? items : "", ", ", -1);
  g_autofree char *more = NULL;

  if (number == NULL || *number == '\0' || g_strv_contains ((const char *const *)known, number))
    return;

  more = items ? g_strdup_printf ("%s, %s", items, number) : g_strdup (number);
  g_object_set (paper, "items", more, NULL);
}

/* @here: symbols that are on this computer, or are found already (element-type AttacheFlightPaper, NULL for those that are here). */
static void
find_in_text (GListStore *found,
              GHashTable *here,
              const char *session,
              const char *text,
              const char *number)
{
  g_autoptr (GPtrArray) references = attache_references_find (text, session);

  for (guint i = 0; i < references->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (references, i);
      g_autoptr (AttacheSymbol) symbol = NULL;
      g_autoptr (AttacheFlightPaper) paper = NULL;
      gpointer known = NULL;

      if (reference->kind != ATTACHE_REFERENCE_PAPER)
        continue;
      symbol = attache_symbol_parse (reference->symbol, session);
      if (symbol == NULL || g_strcmp0 (symbol->session, session) == 0)
        continue;
      if (g_hash_table_lookup_extended (here, reference->symbol, NULL, &known))
        {
          if (known != NULL)
            add_item (known, number);
          continue;
        }

      paper = g_object_new (ATTACHE_TYPE_FLIGHT_PAPER, "id", reference->symbol, "symbol", reference->symbol, "group", "earlier", NULL);
      add_item (paper, number);
      g_list_store_append (found, paper);
      g_hash_table_insert (here, g_strdup (reference->symbol), paper);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      data)
{
  g_autoptr (AttacheSymbol) first = attache_symbol_parse (attache_flight_paper_get_symbol ((gpointer)a), NULL);
  g_autoptr (AttacheSymbol) second = attache_symbol_parse (attache_flight_paper_get_symbol ((gpointer)b), NULL);

  return first && second ? attache_symbol_compare (first, second) : 0;
}

static gboolean
find_in_worker (AttacheTransaction *transaction, GValue *result, gpointer data, GError **error)
{
  const char *session_id = data;
  g_autoptr (GListStore) found = g_list_store_new (ATTACHE_TYPE_FLIGHT_PAPER);
  g_autoptr (GHashTable) here = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (AttacheSession) session = NULL;
  g_autoptr (GError) failure = NULL;

  session = attache_session_store_find_in_worker (transaction, session_id, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  texts = attache_flight_store_load_texts_in_worker (transaction, session_id, error);
  if (texts == NULL)
    return FALSE;
  others = attache_flight_store_load_others_in_worker (transaction, session_id, error);
  if (others == NULL)
    return FALSE;

  for (guint i = 0; i < others->len; i++)
    g_hash_table_insert (here, g_strdup (attache_flight_paper_get_symbol (g_ptr_array_index (others, i))), NULL);
  for (guint i = 0; i < texts->len; i++)
    {
      AttacheParagraph *paragraph = g_ptr_array_index (texts, i);

      if (!attache_transaction_check_cancelled (transaction, error))
        return FALSE;
      find_in_text (found, here, session ? attache_session_get_code (session) : NULL, attache_paragraph_get_text (paragraph), attache_paragraph_get_number (paragraph));
    }
  g_list_store_sort (found, compare, NULL);

  g_value_init (result, G_TYPE_LIST_MODEL);
  g_value_take_object (result, g_steal_pointer (&found));

  return TRUE;
}

/**
 * attache_library_find_earlier_papers:
 * @session_id: id of a session
 *
 * Looks through what was said for papers of other sessions that are not on this computer.
 *
 * Returns: (transfer full): a future of a #GListModel of #AttacheFlightPaper, by symbol; it rejects with an #AttacheStoreError
 */
DexFuture *
attache_library_find_earlier_papers (AttacheLibrary *self,
                                     const char     *session_id)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (session_id != NULL, NULL);

  return attache_database_query (attache_library_get_database (self), find_in_worker, g_strdup (session_id), g_free);
}
