/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The finder: everything of a session by a few letters. It looks through live lists that it keeps, so that an answer takes no
 * query; the first question of a session waits for them. `30c1` is understood as C21/30(Corr.1), and C21/5 never finds
 * C21/55. */

#include "services/attache-finder.h"

#include "base/attache-fiber.h"
#include "model/attache-candidature.h"
#include "model/attache-issue.h"
#include "model/attache-item.h"
#include "model/attache-mark.h"
#include "model/attache-position.h"
#include "model/attache-session.h"
#include "services/attache-library-private.h"
#include "text/attache-fold.h"
#include "text/attache-symbol.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#define MOST_FOUND 50

typedef enum
{
  RANK_SYMBOL,
  RANK_NUMBER,
  RANK_FAMILY,
  RANK_START,
  RANK_WORD,
  RANK_INSIDE,
  RANK_NONE,
} Rank;

typedef struct
{
  char       *session_id;
  GListModel *sessions;
  GListModel *items;
  GListModel *issues;
  GListModel *positions;
  GListModel *marks;
  GListModel *candidatures;
} Lists;

typedef struct
{
  AttacheLibrary *library;
  char           *session_id;
  char           *query;
} Question;

typedef struct
{
  AttacheFound *found;
  Rank          rank;
  guint         order;
} Hit;

typedef struct
{
  GStrv          words;  /* folded */
  char          *folded; /* the whole question */
  AttacheSymbol *symbol; /* what it means as a symbol, or NULL */
  GArray        *hits;   /* (element-type Hit) */
} Search;

static void
lists_free (gpointer data)
{
  Lists *lists = data;

  g_free (lists->session_id);
  g_clear_object (&lists->sessions);
  g_clear_object (&lists->items);
  g_clear_object (&lists->issues);
  g_clear_object (&lists->positions);
  g_clear_object (&lists->marks);
  g_clear_object (&lists->candidatures);
  g_free (lists);
}

static void
question_free (gpointer data)
{
  Question *question = data;

  g_clear_object (&question->library);
  g_free (question->session_id);
  g_free (question->query);
  g_free (question);
}

static void
hit_clear (gpointer data)
{
  g_clear_object (&((Hit *)data)->found);
}

static void
search_clear (Search *search)
{
  g_clear_pointer (&search->words, g_strfreev);
  g_clear_pointer (&search->folded, g_free);
  g_clear_pointer (&search->symbol, attache_symbol_free);
  g_clear_pointer (&search->hits, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* The lists of the session that was asked about last stay alive with the library. */
static Lists *
get_lists (AttacheLibrary *library,
           const char     *session_id)
{
  static const char key[] = "attache-finder-lists";
  Lists            *lists = g_object_get_data (G_OBJECT (library), key);

  if (lists != NULL && g_str_equal (lists->session_id, session_id))
    return lists;

  lists = g_new0 (Lists, 1);
  lists->session_id = g_strdup (session_id);
  lists->sessions = attache_library_list_sessions (library);
  lists->items = attache_library_list_items (library, session_id);
  lists->issues = attache_library_list_issues (library, session_id);
  lists->positions = attache_library_list_positions (library, session_id);
  lists->marks = attache_library_list_marks (library, session_id);
  lists->candidatures = attache_library_list_candidatures (library, session_id);
  g_object_set_data_full (G_OBJECT (library), key, lists, lists_free);

  return lists;
}

/* A list that was filled once keeps itself up to date. */
static gboolean
wait_for (GListModel *list,
          GError    **error)
{
  gboolean loading;

  g_object_get (list, "loading", &loading, NULL);

  return !loading || dex_await (attache_library_settle (list), error);
}

static gboolean
wait_for_lists (Lists   *lists,
                GError **error)
{
  GListModel *all[] = { lists->sessions, lists->items, lists->issues, lists->positions, lists->marks, lists->candidatures };
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);

  /* Another question may replace the lists while this one waits. */
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_ptr_array_add (held, g_object_ref (all[i]));
  for (guint i = 0; i < held->len; i++)
    if (!wait_for (g_ptr_array_index (held, i), error))
      return FALSE;

  return TRUE;
}

static gboolean
is_word_start (const char *text,
               const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* A number that was typed is a whole number: “5” is not found in “55”. */
static gboolean
cuts_number (const char *text,
             const char *at,
             gsize       length)
{
  gboolean before = at > text && g_ascii_isdigit (at[-1]) && g_ascii_isdigit (at[0]);
  gboolean after = g_ascii_isdigit (at[length]) && g_ascii_isdigit (at[length - 1]);

  return before || after;
}

static Rank
rank_word (const char *text,
           const char *word)
{
  gsize length = strlen (word);
  Rank  best = RANK_NONE;

  for (const char *at = strstr (text, word); at != NULL && best > RANK_START; at = strstr (at + 1, word))
    {
      if (cuts_number (text, at, length))
        continue;
      best = MIN (best, at == text ? RANK_START : is_word_start (text, at) ? RANK_WORD
                                                                           : RANK_INSIDE);
    }

  return best;
}

/* Every word must be there; the worst one tells how well the text matches. */
static Rank
rank_text (const Search *search,
           const char   *text)
{
  g_autofree char *folded = text ? attache_fold_for_search (text) : NULL;
  Rank             worst = RANK_START;

  if (folded == NULL || search->words[0] == NULL)
    return RANK_NONE;

  for (guint i = 0; search->words[i] != NULL; i++)
    {
      Rank rank = rank_word (folded, search->words[i]);

      worst = MAX (worst, i == 0 || rank != RANK_WORD ? rank : RANK_START);
    }

  return worst;
}

/* The first text tells most; words may also be spread over all of them. */
static Rank
rank_texts (const Search *search,
            const char   *first,
            const char   *second,
            const char   *third,
            const char   *fourth)
{
  const char *texts[] = { first, second, third, fourth };
  g_autoptr (GString) joined = g_string_new (NULL);
  Rank best = rank_text (search, first);

  if (best != RANK_NONE)
    return best;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_string_append_printf (joined, "%s\n", texts[i] ? texts[i] : "");

  return MIN (rank_text (search, joined->str) + 1, RANK_NONE);
}

static void
add_hit (Search     *search,
         Rank        rank,
         const char *kind,
         const char *id,
         const char *title,
         const char *subtitle,
         const char *symbol,
         int         page)
{
  Hit hit = { NULL, rank, search->hits->len };

  if (rank >= RANK_NONE)
    return;

  hit.found = g_object_new (ATTACHE_TYPE_FOUND,
                            "kind", kind,
                            "id", id,
                            "title", title,
                            "subtitle", subtitle,
                            "symbol", symbol,
                            "page", page,
                            NULL);
  g_array_append_val (search->hits, hit);
}

static Rank
rank_symbol (const Search *search,
             const char   *text)
{
  g_autoptr (AttacheSymbol) symbol = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *wanted = NULL;

  if (search->symbol == NULL || text == NULL || (symbol = attache_symbol_parse (text, NULL)) == NULL)
    return RANK_NONE;
  if (attache_symbol_compare (search->symbol, symbol) == 0)
    return RANK_SYMBOL;

  mine = attache_symbol_to_base (symbol);
  wanted = attache_symbol_to_base (search->symbol);

  return g_str_equal (mine, wanted) ? RANK_FAMILY : RANK_NONE;
}

static void
search_items (Search     *search,
              GListModel *items)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (AttacheItem) item = g_list_model_get_item (items, i);
      const char      *number = attache_item_get_number (item);
      g_autofree char *folded = attache_fold_for_search (number ? number : "");
      g_autofree char *title = g_strdup_printf ("%s  %s", number, attache_item_get_title (item) ? attache_item_get_title (item) : "");
      Rank             rank = g_str_equal (folded, search->folded) ? RANK_NUMBER : rank_text (search, attache_item_get_title (item));

      add_hit (search, rank, "item", attache_entity_get_id (ATTACHE_ENTITY (item)), title, attache_item_get_section (item), NULL, 0);
    }
}

static void
search_issues (Search     *search,
               GListModel *issues)
{
  for (guint i = 0; i < g_list_model_get_n_items (issues); i++)
    {
      g_autoptr (AttacheIssue) issue = g_list_model_get_item (issues, i);
      const char *symbol = attache_issue_get_symbol (issue);
      const char *file_id = attache_issue_get_file_id (issue);
      Rank        rank = rank_symbol (search, symbol);

      if (rank == RANK_NONE)
        rank = rank_texts (search, symbol, attache_issue_get_title (issue), NULL, NULL);
      add_hit (search, rank, "paper", file_id, symbol, file_id ? attache_issue_get_title (issue) : _ ("Not on this computer"), symbol, 0);
    }
}

static void
search_positions (Search     *search,
                  GListModel *positions)
{
  for (guint i = 0; i < g_list_model_get_n_items (positions); i++)
    {
      g_autoptr (AttachePosition) position = g_list_model_get_item (positions, i);
      const char      *text = attache_position_get_text (position);
      const char      *speaking_note = attache_position_get_speaking_note (position);
      g_autofree char *subtitle = NULL;
      Rank             rank = rank_texts (search, text, speaking_note, NULL, NULL);

      /* Translators: number and title of an item */
      subtitle = g_strdup_printf (_ ("Position on %s  %s"), attache_position_get_item_number (position), attache_position_get_item_title (position));
      add_hit (search, rank, "position", attache_position_get_item_id (position), text && *text ? text : speaking_note, subtitle, NULL, 0);
    }
}

static void
search_marks (Search     *search,
              GListModel *marks)
{
  for (guint i = 0; i < g_list_model_get_n_items (marks); i++)
    {
      g_autoptr (AttacheMark) mark = g_list_model_get_item (marks, i);
      const char      *text = attache_mark_get_text (mark);
      const char      *quote = attache_mark_get_quote (mark);
      const char      *symbol = attache_mark_get_symbol (mark);
      int              page = attache_mark_get_page (mark);
      g_autofree char *subtitle = NULL;

      /* Translators: symbol of a paper, page of a mark on it */
      subtitle = g_strdup_printf (_ ("%s, page %d"), symbol ? symbol : _ ("Unmatched paper"), page + 1);
      add_hit (search, rank_texts (search, text, quote, NULL, NULL), "mark", attache_mark_get_file_id (mark),
               text && *text ? text : quote, subtitle, symbol, page);
    }
}

static void
search_candidatures (Search     *search,
                     GListModel *candidatures)
{
  for (guint i = 0; i < g_list_model_get_n_items (candidatures); i++)
    {
      g_autoptr (AttacheCandidature) candidature = g_list_model_get_item (candidatures, i);
      const char      *person = attache_candidature_get_person (candidature);
      const char      *nominator = attache_candidature_get_nominator (candidature);
      const char      *group = attache_candidature_get_group_code (candidature);
      const char      *role = attache_candidature_get_role (candidature);
      g_autofree char *subtitle = g_strdup_printf ("%s, %s", group, role);
      Rank             rank = rank_texts (search, person, nominator, group, attache_candidature_get_country (candidature));

      add_hit (search, rank, "candidature", attache_candidature_get_item_id (candidature),
               person ? person : nominator ? nominator
                                           : _ ("No name yet"),
               subtitle, NULL, 0);
    }
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *first = a;
  const Hit *second = b;

  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return first->order < second->order ? -1 : first->order > second->order;
}

static char *
find_code (Lists *lists)
{
  for (guint i = 0; i < g_list_model_get_n_items (lists->sessions); i++)
    {
      g_autoptr (AttacheSession) session = g_list_model_get_item (lists->sessions, i);

      if (g_strcmp0 (attache_entity_get_id (ATTACHE_ENTITY (session)), lists->session_id) == 0)
        return g_strdup (attache_session_get_code (session));
    }

  return NULL;
}

static GListModel *
search_lists (Lists      *lists,
              const char *query)
{
  GListStore      *store = g_list_store_new (ATTACHE_TYPE_FOUND);
  g_autofree char *code = find_code (lists);
  g_auto (Search) search = { NULL };

  search.folded = g_strstrip (attache_fold_for_search (query));
  search.words = g_strsplit_set (search.folded, " ", -1);
  search.symbol = attache_symbol_from_shorthand (query, code);
  search.hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  g_array_set_clear_func (search.hits, hit_clear);

  if (*search.folded != '\0')
    {
      search_items (&search, lists->items);
      search_issues (&search, lists->issues);
      search_positions (&search, lists->positions);
      search_marks (&search, lists->marks);
      search_candidatures (&search, lists->candidatures);
    }

  g_array_sort (search.hits, compare_hits);
  for (guint i = 0; i < MIN (search.hits->len, MOST_FOUND); i++)
    g_list_store_append (store, g_array_index (search.hits, Hit, i).found);

  return G_LIST_MODEL (store);
}

static DexFuture *
find_fiber (gpointer data)
{
  Question *question = data;
  g_autoptr (GError) error = NULL;

  if (!wait_for_lists (get_lists (question->library, question->session_id), &error))
    return dex_future_new_for_error (g_steal_pointer (&error));

  return dex_future_new_take_object (search_lists (get_lists (question->library, question->session_id), question->query));
}

/**
 * attache_finder_find:
 * @session_id: id of the session
 * @query: what was typed
 *
 * Returns: (transfer full): a future that resolves to a #GListModel of #AttacheFound, the best first, at most 50
 */
DexFuture *
attache_finder_find (AttacheLibrary *library,
                     const char     *session_id,
                     const char     *query)
{
  Question *question;

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (session_id != NULL && query != NULL, NULL);

  question = g_new0 (Question, 1);
  question->library = g_object_ref (library);
  question->session_id = g_strdup (session_id);
  question->query = g_strdup (query);

  return attache_fiber_spawn (find_fiber, question, question_free);
}
