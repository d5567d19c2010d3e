/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which items are numbers of one subject. By the number of the agenda; else by the same set of papers in the heading; else by the same
 * title. What could be a number of several subjects is joined to none of them. The result depends on what there is, not on the order
 * in which it came. Source: an item of the agenda, a row of the plan and an item of the record have numbers of their own. */

#include "services/attache-import-join.h"

#include "services/attache-import-match.h"

#include <string.h>

/* More than these share a title or a set of papers with nobody in particular. */
#define MAX_CANDIDATES 16

typedef struct
{
  GPtrArray *parts; /* of AttacheJoinPart; the first speaks for all */
} Group;

typedef struct
{
  GPtrArray  *groups;  /* of Group, owned */
  GHashTable *numbers; /* number with a stream → Group */
  GHashTable *plain;   /* number without one → GPtrArray of Group */
  GHashTable *rows;    /* source and number → Group */
  GHashTable *sets;    /* set of papers → GPtrArray of Group */
  GHashTable *titles;  /* title → GPtrArray of Group */
  GHashTable *counts;  /* source and set or title → how many rows of it */
} Subjects;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->parts);
  g_free (group);
}

static gboolean
is_programme (const AttacheJoinPart *part)
{
  return part->kind <= ATTACHE_JOIN_ALLOCATION;
}

/* “PL 2.9”, not “3”: what is said of one number everywhere. */
static gboolean
has_stream (const AttacheJoinPart *part)
{
  return g_ascii_isalpha (*part->number) && strchr (part->number, ' ') != NULL;
}

static gboolean
has_string (GPtrArray  *strings,
            const char *string)
{
  return g_ptr_array_find_with_equal_func (strings, string, g_str_equal, NULL);
}

static gboolean
share_string (GPtrArray *a,
              GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (has_string (b, g_ptr_array_index (a, i)))
      return TRUE;

  return FALSE;
}

/* Titles in one language that are alike; @comparable is set where there are two in one language. */
static gboolean
is_like (const AttacheJoinPart *a,
         const AttacheJoinPart *b,
         gboolean              *comparable)
{
  for (guint i = 0; i < a->titles->len; i++)
    for (guint j = 0; j < b->titles->len; j++)
      {
        const char *of_a = g_ptr_array_index (a->titles, i);
        const char *of_b = g_ptr_array_index (b->titles, j);
        gsize       n = strcspn (of_a, ":") + 1;

        if (strncmp (of_a, of_b, n) != 0)
          continue;
        *comparable = TRUE;
        if (attache_import_is_like (of_a + n, of_b + n))
          return TRUE;
      }

  return FALSE;
}

/* Whether what they are called and carry speaks against one subject. A number that is retired is believed less: it may have been given to
 * another subject since. */
static gboolean
is_contrary (const AttacheJoinPart *part,
             const Group           *group)
{
  gboolean comparable = FALSE;
  gboolean have_papers = FALSE;

  for (guint i = 0; i < group->parts->len; i++)
    {
      const AttacheJoinPart *other = g_ptr_array_index (group->parts, i);

      if (share_string (part->papers, other->papers) || is_like (part, other, &comparable))
        return FALSE;
      have_papers |= other->papers->len > 0;
    }

  return comparable && (part->retired || (have_papers && part->papers->len > 0));
}

static gboolean
has_evidence (const AttacheJoinPart *part,
              const Group           *group)
{
  for (guint i = 0; i < group->parts->len; i++)
    {
      const AttacheJoinPart *other = g_ptr_array_index (group->parts, i);

      if (share_string (part->papers, other->papers) || share_string (part->titles, other->titles))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_title_of (const AttacheJoinPart *part,
              const Group           *group)
{
  for (guint i = 0; i < group->parts->len; i++)
    if (share_string (part->titles, ((const AttacheJoinPart *)g_ptr_array_index (group->parts, i))->titles))
      return TRUE;

  return FALSE;
}

/* Whether another row of the same source, for the same time, has the number: what a revision moved or dropped, and the user left out of the
 * import, may still stand under a number that is another subject’s now. */
static gboolean
is_taken (const AttacheJoinPart *part,
          const Group           *group)
{
  for (guint i = 0; i < group->parts->len; i++)
    {
      const AttacheJoinPart *other = g_ptr_array_index (group->parts, i);

      if (g_strcmp0 (part->source, other->source) == 0 && !part->retired && !other->retired && g_strcmp0 (part->when, other->when) == 0 &&
          !share_string (part->papers, other->papers) && !share_string (part->titles, other->titles))
        return TRUE;
    }

  return FALSE;
}

/* Whether papers or a title alone may join @part to @group: rows of one source are different subjects, and so are two numbers of the
 * agenda; items of two records are one subject only where the later one says that it is continued. */
static gboolean
may_join (const AttacheJoinPart *part,
          const Group           *group)
{
  gboolean in_programme = FALSE;

  for (guint i = 0; i < group->parts->len; i++)
    {
      const AttacheJoinPart *other = g_ptr_array_index (group->parts, i);

      if (g_strcmp0 (part->source, other->source) == 0 && !part->retired && !other->retired)
        return FALSE;
      if (is_programme (part) && is_programme (other) && !part->retired && has_stream (part) && has_stream (other) &&
          !g_str_equal (part->number, other->number))
        return FALSE;
      if (part->kind == ATTACHE_JOIN_RECORD && other->kind == ATTACHE_JOIN_RECORD && g_strcmp0 (part->sitting, other->sitting) == 0 && !part->retired)
        return FALSE;
      in_programme |= is_programme (other);
    }

  return part->kind != ATTACHE_JOIN_RECORD || in_programme || part->continued || part->retired;
}

static char *
make_count_key (const AttacheJoinPart *part,
                const char            *key)
{
  return g_strdup_printf ("%s\n%s", part->source ? part->source : "", key);
}

static void
count (Subjects              *subjects,
       const AttacheJoinPart *part,
       const char            *key)
{
  char    *name = make_count_key (part, key);
  gpointer n = g_hash_table_lookup (subjects->counts, name);

  g_hash_table_insert (subjects->counts, name, GUINT_TO_POINTER (GPOINTER_TO_UINT (n) + 1));
}

static gboolean
is_alone (Subjects              *subjects,
          const AttacheJoinPart *part,
          const char            *key)
{
  g_autofree char *name = make_count_key (part, key);

  return GPOINTER_TO_UINT (g_hash_table_lookup (subjects->counts, name)) <= 1;
}

static void
add_to_index (GHashTable *index,
              const char *key,
              Group      *group)
{
  GPtrArray *list = g_hash_table_lookup (index, key);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (index, (gpointer)key, list);
    }
  if (list->len <= MAX_CANDIDATES && !g_ptr_array_find (list, group, NULL))
    g_ptr_array_add (list, group);
}

static void
add_to_group (Subjects        *subjects,
              AttacheJoinPart *part,
              Group           *group)
{
  if (group == NULL)
    {
      group = g_new0 (Group, 1);
      group->parts = g_ptr_array_new ();
      g_ptr_array_add (subjects->groups, group);
    }
  g_ptr_array_add (group->parts, part);
  part->head = g_ptr_array_index (group->parts, 0);

  if (has_stream (part) && is_programme (part) && !g_hash_table_contains (subjects->numbers, part->number))
    g_hash_table_insert (subjects->numbers, (gpointer)part->number, group);
  if (!has_stream (part) && is_programme (part) && *part->number != '\0')
    add_to_index (subjects->plain, part->number, group);
  if (!part->retired && *part->number != '\0')
    g_hash_table_insert (subjects->rows, make_count_key (part, part->number), group);
  if (part->set != NULL)
    add_to_index (subjects->sets, part->set, group);
  for (guint i = 0; i < part->titles->len; i++)
    add_to_index (subjects->titles, g_ptr_array_index (part->titles, i), group);
}

static void
collect (GHashTable            *index,
         const char            *key,
         const AttacheJoinPart *part,
         GPtrArray             *found)
{
  GPtrArray *list = g_hash_table_lookup (index, key);

  for (guint i = 0; list != NULL && i < list->len; i++)
    if (may_join (part, g_ptr_array_index (list, i)) && !g_ptr_array_find (found, g_ptr_array_index (list, i), NULL))
      g_ptr_array_add (found, g_ptr_array_index (list, i));
}

static void
remember_candidates (AttacheJoinPart *part,
                     GPtrArray       *found)
{
  if (part->retired)
    return;

  part->candidates = g_ptr_array_new ();
  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (part->candidates, g_ptr_array_index (((Group *)g_ptr_array_index (found, i))->parts, 0));
}

/* One of @found, or NULL where it is none of them for certain. */
static Group *
choose (AttacheJoinPart *part,
        GPtrArray       *found,
        gboolean         alone,
        gboolean         by_title)
{
  Group *chosen = NULL;
  guint  n_chosen = 0;

  if (found->len == 1 && alone)
    return g_ptr_array_index (found, 0);

  for (guint i = 0; !by_title && i < found->len; i++)
    if (has_title_of (part, g_ptr_array_index (found, i)))
      {
        chosen = g_ptr_array_index (found, i);
        n_chosen++;
      }
  if (n_chosen == 1)
    return chosen;

  remember_candidates (part, found);

  return NULL;
}

static Group *
find_by_number (Subjects              *subjects,
                const AttacheJoinPart *part)
{
  g_autofree char *row = make_count_key (part, part->number);
  Group           *group = *part->number != '\0' && !part->retired ? g_hash_table_lookup (subjects->rows, row) : NULL;

  if (group != NULL && is_programme (part) && !is_taken (part, group))
    return group;

  group = g_hash_table_lookup (subjects->numbers, part->number);
  if (group != NULL)
    return is_contrary (part, group) || is_taken (part, group) ? NULL : group;

  return NULL;
}

/* A plain number says nothing by itself: only where the papers or the title say the same. */
static Group *
find_by_plain_number (Subjects              *subjects,
                      const AttacheJoinPart *part)
{
  GPtrArray *list = is_programme (part) && !has_stream (part) ? g_hash_table_lookup (subjects->plain, part->number) : NULL;
  Group     *found = NULL;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      Group *group = g_ptr_array_index (list, i);

      if (!may_join (part, group) || !has_evidence (part, group))
        continue;
      if (found != NULL)
        return NULL;
      found = group;
    }

  return found;
}

static Group *
find_group (Subjects        *subjects,
            AttacheJoinPart *part)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  Group   *group = find_by_number (subjects, part);
  gboolean alone = TRUE;

  if (group == NULL)
    group = find_by_plain_number (subjects, part);
  if (group != NULL)
    return group;

  if (part->set != NULL)
    collect (subjects->sets, part->set, part, found);
  if (found->len > 0)
    return choose (part, found, is_alone (subjects, part, part->set), FALSE);

  for (guint i = 0; i < part->titles->len; i++)
    {
      collect (subjects->titles, g_ptr_array_index (part->titles, i), part, found);
      alone = alone && is_alone (subjects, part, g_ptr_array_index (part->titles, i));
    }

  if (found->len > 0)
    return choose (part, found, alone, TRUE);

  /* Its number is there, and says something else. */
  group = g_hash_table_lookup (subjects->numbers, part->number);
  if (group != NULL)
    {
      g_ptr_array_add (found, group);
      remember_candidates (part, found);
    }

  return NULL;
}

static int
compare_parts_cb (gconstpointer a, gconstpointer b)
{
  const AttacheJoinPart *of_a = *(const AttacheJoinPart *const *)a;
  const AttacheJoinPart *of_b = *(const AttacheJoinPart *const *)b;
  int                    order;

  if (of_a->retired != of_b->retired)
    return of_a->retired ? 1 : -1;
  if (of_a->kind != of_b->kind)
    return of_a->kind < of_b->kind ? -1 : 1;
  order = strcmp (of_a->order, of_b->order);

  return order != 0 ? order : strcmp (of_a->id, of_b->id);
}

/**
 * attache_join_parts:
 * @parts: (element-type AttacheJoinPart): all items of a session; sorted, and their heads and candidates set
 *
 * Finds out which of them are numbers of one subject.
 */
void
attache_join_parts (GPtrArray *parts)
{
  Subjects subjects = {
    g_ptr_array_new_with_free_func (group_free),
    g_hash_table_new (g_str_hash, g_str_equal),
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref),
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  g_ptr_array_sort (parts, compare_parts_cb);
  for (guint i = 0; i < parts->len; i++)
    {
      const AttacheJoinPart *part = g_ptr_array_index (parts, i);

      if (part->set != NULL && !part->retired)
        count (&subjects, part, part->set);
      for (guint j = 0; !part->retired && j < part->titles->len; j++)
        count (&subjects, part, g_ptr_array_index (part->titles, j));
    }
  for (guint i = 0; i < parts->len; i++)
    add_to_group (&subjects, g_ptr_array_index (parts, i), find_group (&subjects, g_ptr_array_index (parts, i)));

  g_ptr_array_unref (subjects.groups);
  g_hash_table_unref (subjects.numbers);
  g_hash_table_unref (subjects.plain);
  g_hash_table_unref (subjects.rows);
  g_hash_table_unref (subjects.sets);
  g_hash_table_unref (subjects.titles);
  g_hash_table_unref (subjects.counts);
}

/**
 * attache_join_part_new:
 *
 * Returns: (transfer full): an empty one
 */
AttacheJoinPart *
attache_join_part_new (void)
{
  AttacheJoinPart *self = g_new0 (AttacheJoinPart, 1);

  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->papers = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * attache_join_part_free:
 *
 * Frees it.
 */
void
attache_join_part_free (AttacheJoinPart *self)
{
  g_ptr_array_unref (self->titles);
  g_ptr_array_unref (self->papers);
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_free (self->order);
  g_free (self->when);
  g_free (self->set);
  g_free (self);
}
