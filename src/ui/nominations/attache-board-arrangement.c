/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a board is arranged: a row for every post, in it the candidatures by region. */

#include "ui/nominations/attache-board-arrangement.h"

static gboolean
is_language_post (AttachePost *post)
{
  const char *scope = attache_post_get_scope (post);

  /* The scope of a post that belongs to a language is the code of that language. */
  return scope != NULL && (strlen (scope) == 2 || g_str_equal (scope, "language"));
}

/* Groups in which seats belong to languages. */
static GHashTable *
find_language_groups (GPtrArray *posts)
{
  GHashTable *groups = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < posts->len; i++)
    {
      AttachePost *post = g_ptr_array_index (posts, i);

      if (is_language_post (post) && attache_post_get_group_id (post) != NULL)
        g_hash_table_add (groups, (char *)attache_post_get_group_id (post));
    }

  return groups;
}

/* Vice-chairs come one a region (Resolution 1333 asks for a table of them by region), except where seats belong to languages. */
static gboolean
is_regional (AttachePost *post,
             GHashTable  *language_groups)
{
  const char *group_id = attache_post_get_group_id (post);

  if (g_strcmp0 (attache_post_get_scope (post), "region") == 0)
    return TRUE;

  return !is_language_post (post) && g_strcmp0 (attache_post_get_role (post), "vice-chair") == 0 &&
         !(group_id && g_hash_table_contains (language_groups, group_id));
}

/* The posts in the order of the library, and those that only a candidature names, of groups that were closed since. */
static GPtrArray *
collect_posts (GListModel *posts,
               GListModel *candidatures)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < g_list_model_get_n_items (posts); i++)
    {
      AttachePost *post = g_list_model_get_item (posts, i);

      g_ptr_array_add (all, post);
      g_hash_table_add (known, (char *)attache_entity_get_id (ATTACHE_ENTITY (post)));
    }

  for (guint i = 0; i < g_list_model_get_n_items (candidatures); i++)
    {
      g_autoptr (AttacheCandidature) candidature = g_list_model_get_item (candidatures, i);
      const char  *post_id = attache_candidature_get_post_id (candidature);
      AttachePost *post;

      if (post_id == NULL || g_hash_table_contains (known, post_id))
        continue;

      post = g_object_new (ATTACHE_TYPE_POST,
                           "id", post_id,
                           "group-code", attache_candidature_get_group_code (candidature),
                           "role", attache_candidature_get_role (candidature),
                           "scope", attache_candidature_get_language (candidature),
                           NULL);
      g_ptr_array_add (all, post);
      g_hash_table_add (known, (char *)attache_entity_get_id (ATTACHE_ENTITY (post)));
    }

  return all;
}

static GPtrArray *
new_cells (guint n_columns)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (cells, g_ptr_array_new_with_free_func (g_object_unref));

  return cells;
}

static guint
find_column (GPtrArray  *codes,
             const char *code)
{
  for (guint i = 0; i < codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (codes, i), code) == 0)
      return i;

  return codes->len;
}

/* Id of the post to its cells, for the posts that somebody stands for. */
static GHashTable *
sort_into_cells (GListModel *candidatures,
                 GPtrArray  *codes,
                 guint       n_columns)
{
  GHashTable *by_post = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; n_columns > 0 && i < g_list_model_get_n_items (candidatures); i++)
    {
      AttacheCandidature *candidature = g_list_model_get_item (candidatures, i);
      const char         *post_id = attache_candidature_get_post_id (candidature);
      guint               column = find_column (codes, attache_candidature_get_region (candidature));
      GPtrArray          *cells = g_hash_table_lookup (by_post, post_id ? post_id : "");

      if (cells == NULL)
        {
          cells = new_cells (n_columns);
          g_hash_table_insert (by_post, g_strdup (post_id ? post_id : ""), cells);
        }
      g_ptr_array_add (g_ptr_array_index (cells, MIN (column, n_columns - 1)), candidature);
    }

  return by_post;
}

/* The rows as they are by id of the post. */
static GHashTable *
index_rows (GListModel *rows)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      AttacheBoardRow *row = g_list_model_get_item (rows, i);

      AttachePost *post = attache_board_row_get_post (row);

      g_hash_table_insert (index, (char *)(post ? attache_entity_get_id (ATTACHE_ENTITY (post)) : ""), row);
    }

  return index;
}

GPtrArray *
attache_board_arrange (GListModel *posts,
                       GListModel *candidatures,
                       GPtrArray  *codes,
                       guint       n_columns,
                       GListModel *rows)
{
  g_autoptr (GPtrArray) all = collect_posts (posts, candidatures);
  g_autoptr (GHashTable) language_groups = find_language_groups (all);
  g_autoptr (GHashTable) by_post = sort_into_cells (candidatures, codes, n_columns);
  g_autoptr (GHashTable) index = index_rows (rows);
  GPtrArray *arranged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) empty = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      AttachePost     *post = g_ptr_array_index (all, i);
      const char      *post_id = attache_entity_get_id (ATTACHE_ENTITY (post));
      gboolean         regional = is_regional (post, language_groups);
      GPtrArray       *cells = g_hash_table_lookup (by_post, post_id);
      AttacheBoardRow *row = g_hash_table_lookup (index, post_id);

      row = row ? g_object_ref (row) : attache_board_row_new (post);
      attache_board_row_set_cells (row, cells ? g_ptr_array_ref (cells) : new_cells (n_columns), regional);

      if (cells != NULL)
        g_ptr_array_add (arranged, row);
      /* The general vice-chair of a group whose vice-chairs belong to languages is no seat. */
      else if (!regional && !is_language_post (post) && g_strcmp0 (attache_post_get_role (post), "vice-chair") == 0)
        g_object_unref (row);
      else
        g_ptr_array_add (empty, row);
    }

  if (arranged->len > 0 && empty->len > 0)
    {
      AttacheBoardRow *line = g_hash_table_lookup (index, "");

      g_ptr_array_add (arranged, line ? g_object_ref (line) : attache_board_row_new (NULL));
    }
  for (guint i = 0; i < empty->len; i++)
    g_ptr_array_add (arranged, g_object_ref (g_ptr_array_index (empty, i)));

  return arranged;
}
