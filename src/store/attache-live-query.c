/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The half of a live list that works on the worker thread: it runs the query, and finds what is different from the run before. Objects are
 * made only of rows that are new or say something new, so 10,000 rows that stayed the same cost the main thread nothing. */

#include "store/attache-live-query.h"

typedef struct
{
  char   *id;
  guint64 hash;
} Row;

struct _AttacheSnapshot
{
  GArray     *rows;      /* of Row */
  GHashTable *positions; /* id, borrowed from the row → position */
};

/* A row of the new run, before it is known where it belongs. */
typedef struct
{
  gint64         before; /* position in the run before, -1 for none */
  AttacheEntity *entity; /* owned; NULL where nothing is new */
} Found;

G_DEFINE_BOXED_TYPE (AttacheDifference, attache_difference, attache_difference_ref, attache_difference_unref)

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_free (row->id);
}

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_clear_object (&found->entity);
}

static void
row_update_clear (gpointer data)
{
  AttacheRowUpdate *update = data;

  g_clear_object (&update->entity);
}

static AttacheSnapshot *
snapshot_new (void)
{
  AttacheSnapshot *self = g_atomic_rc_box_new0 (AttacheSnapshot);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

static void
snapshot_clear (gpointer data)
{
  AttacheSnapshot *self = data;

  g_clear_pointer (&self->positions, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

AttacheSnapshot *
attache_snapshot_ref (AttacheSnapshot *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
attache_snapshot_unref (AttacheSnapshot *self)
{
  g_atomic_rc_box_release_full (self, snapshot_clear);
}

AttacheDifference *
attache_difference_ref (AttacheDifference *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
difference_clear (gpointer data)
{
  AttacheDifference *self = data;

  g_clear_pointer (&self->snapshot, attache_snapshot_unref);
  g_clear_pointer (&self->updates, g_array_unref);
  g_clear_pointer (&self->added, g_array_unref);
}

void
attache_difference_unref (AttacheDifference *self)
{
  g_atomic_rc_box_release_full (self, difference_clear);
}

static const Row *
get_row (const AttacheSnapshot *snapshot, guint position)
{
  return &g_array_index (snapshot->rows, Row, position);
}

/* A query that gives an id twice shows it once: two rows of a list must not share an object. */
static void
take_row (AttacheStatement *statement, GType type, AttacheSnapshot *before, AttacheSnapshot *after, GArray *found)
{
  Row      row = { g_strdup (attache_statement_get_text (statement, "id")), attache_statement_hash (statement) };
  Found    one = { -1, NULL };
  gpointer position = NULL;

  if (row.id == NULL || g_hash_table_contains (after->positions, row.id))
    {
      g_free (row.id);
      return;
    }

  if (before != NULL && g_hash_table_lookup_extended (before->positions, row.id, NULL, &position))
    one.before = GPOINTER_TO_UINT (position);
  if (one.before < 0 || get_row (before, (guint)one.before)->hash != row.hash)
    one.entity = attache_statement_read (statement, type);

  g_hash_table_insert (after->positions, row.id, GUINT_TO_POINTER (after->rows->len));
  g_array_append_val (after->rows, row);
  g_array_append_val (found, one);
}

static void
add_update (GArray *updates, gint64 position, AttacheEntity *entity)
{
  AttacheRowUpdate update = { position, entity };

  g_array_append_val (updates, update);
}

static gboolean
is_same (const AttacheSnapshot *before, guint i, const AttacheSnapshot *after, guint j)
{
  return g_str_equal (get_row (before, i)->id, get_row (after, j)->id);
}

static AttacheDifference *
compare (AttacheSnapshot *before, AttacheSnapshot *after, GArray *found)
{
  AttacheDifference *difference = g_atomic_rc_box_new0 (AttacheDifference);
  guint              n_before = before ? before->rows->len : 0;
  guint              n_after = after->rows->len;
  guint              prefix = 0;
  guint              suffix = 0;

  while (prefix < MIN (n_before, n_after) && is_same (before, prefix, after, prefix))
    prefix++;
  while (suffix < MIN (n_before, n_after) - prefix && is_same (before, n_before - 1 - suffix, after, n_after - 1 - suffix))
    suffix++;

  difference->snapshot = attache_snapshot_ref (after);
  difference->updates = g_array_new (FALSE, FALSE, sizeof (AttacheRowUpdate));
  g_array_set_clear_func (difference->updates, row_update_clear);
  difference->added = g_array_new (FALSE, FALSE, sizeof (AttacheRowUpdate));
  g_array_set_clear_func (difference->added, row_update_clear);
  difference->start = prefix;
  difference->n_removed = n_before - prefix - suffix;

  for (guint i = 0; i < n_after; i++)
    {
      Found   *one = &g_array_index (found, Found, i);
      gboolean in_middle = i >= prefix && i < n_after - suffix;

      if (one->before >= 0 && one->entity != NULL)
        add_update (difference->updates, one->before, g_steal_pointer (&one->entity));
      if (in_middle)
        add_update (difference->added, one->before, g_steal_pointer (&one->entity));
    }

  return difference;
}

/**
 * attache_difference_find_in_worker:
 * @sql: a literal, with `:key` where @key is not %NULL; gives a column `id`
 * @key: (nullable): its value
 * @type: what the rows are read as
 * @before: (nullable): what the run before gave
 * @error: return location
 *
 * Runs the query and compares.
 *
 * Returns: (transfer full) (nullable): what changed; %NULL on error
 */
AttacheDifference *
attache_difference_find_in_worker (AttacheTransaction *transaction,
                                   const char         *sql,
                                   const char         *key,
                                   GType               type,
                                   AttacheSnapshot    *before,
                                   GError            **error)
{
  g_autoptr (AttacheSnapshot) after = snapshot_new ();
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  AttacheStatement *statement = attache_transaction_prepare_for_key (transaction, sql, key, error);
  AttacheStep       step;

  g_array_set_clear_func (found, found_clear);
  if (statement == NULL)
    return NULL;

  while ((step = attache_statement_step (statement, error)) == ATTACHE_STEP_ROW)
    take_row (statement, type, before, after, found);

  return step == ATTACHE_STEP_DONE ? compare (before, after, found) : NULL;
}
