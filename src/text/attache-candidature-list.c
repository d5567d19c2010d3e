/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of candidatures: tables of groups and posts with people, States, regions and references, in any order of the
 * columns. Source of the shape: the Council’s lists of candidatures (C17/55, C21/21) and Resolution 1333. */

#include "config.h"

#include "text/attache-candidature-list.h"

#include "text/attache-candidature-list-private.h"
#include "text/attache-cover.h"
#include "text/attache-names.h"
#include "text/attache-record-line.h"
#include "text/attache-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LONGEST_SECTION 240
#define LONGEST_ROW (16 * 1024)
#define LONGEST_HEAD 600

/* Before the table of what is a list, and not a long text that has one somewhere. */
#define MOST_LINES_BEFORE 400
#define LONGEST_TITLE 400
#define MOST_DOUBTS 500
#define MOST_ROWS 10000

/* Rows by which the columns of a table without a head are told. */
#define MOST_SAMPLE 60

typedef struct
{
  AttacheCandidatureList *list;
  const AttacheWords     *words;
  AttacheListHead         head;
  AttacheListFill         fill;
  gboolean                table; /* whether the head is known */
  const char             *start; /* of the open line */
  gsize                   length;
  guint                   line;
  const char             *first; /* where rows begin at the earliest */
} Parser;

static void
row_free (gpointer data)
{
  AttacheCandidatureListRow *self = data;

  attache_record_candidature_free (self->candidature);
  g_free (self->tenure);
  g_free (self->reference);
  g_free (self);
}

static AttacheDoubt *
add_doubt (Parser          *self,
           AttacheDoubtKind kind,
           const char      *what)
{
  g_autofree char *source = NULL;
  AttacheDoubt    *doubt;

  if (self->list->doubts->len >= MOST_DOUBTS)
    {
      if (self->list->doubts->len == MOST_DOUBTS && self->list->problems->len == 0)
        g_ptr_array_add (self->list->problems, g_strdup_printf (_ ("More than %d lines of this list are uncertain; the rest of them is not told one by one."), MOST_DOUBTS));
      return NULL;
    }
  source = g_strndup (self->start, self->length);
  doubt = attache_doubt_new (kind, self->line, source, what);
  g_ptr_array_add (self->list->doubts, doubt);

  return doubt;
}

static void
set_group (Parser     *self,
           const char *group)
{
  g_set_str (&self->fill.group, group);
  g_set_str (&self->fill.post, NULL);
  self->fill.language = NULL;
}

static void
doubt_name (Parser          *self,
            GPtrArray       *cells,
            guint            at,
            AttacheWordGroup group)
{
  const AttacheListCell *cell = g_ptr_array_index (cells, at);
  AttacheDoubt          *doubt = add_doubt (self, ATTACHE_DOUBT_NAME, cell->text);
  g_autofree char       *nearest = doubt != NULL && cell->plain != NULL ? attache_words_dup_nearest (self->words, group, cell->plain->plain) : NULL;

  if (nearest != NULL)
    g_ptr_array_add (doubt->readings, attache_list_cells_join (cells, at, nearest));
}

/* The group of a cell; one that no table has is kept as written, and in doubt. */
static void
take_group (Parser    *self,
            GPtrArray *cells,
            guint      at)
{
  const AttacheListCell *cell = g_ptr_array_index (cells, at);
  gboolean               known = FALSE;
  g_autofree char       *code = cell->plain != NULL ? attache_names_dup_group (cell->plain, cell->hits, &known) : NULL;

  if (code == NULL || !known)
    doubt_name (self, cells, at, ATTACHE_WORD_GROUP);
  set_group (self, code != NULL ? code : cell->text);
}

static void
take_post (Parser    *self,
           GPtrArray *cells,
           guint      at)
{
  const AttacheListCell *cell = g_ptr_array_index (cells, at);
  const AttacheWordHit  *post = cell->hits != NULL ? attache_words_find (cell->hits, ATTACHE_WORD_POST, NULL) : NULL;

  if (post == NULL)
    doubt_name (self, cells, at, ATTACHE_WORD_POST);
  g_set_str (&self->fill.post, post != NULL ? post->key : cell->text);
  self->fill.language = cell->plain != NULL ? attache_names_find_language (cell->plain, cell->hits) : NULL;
}

/* A group, or a post, in a row of its own above those that belong to it. Returns: whether it was one */
static gboolean
read_section (Parser    *self,
              GPtrArray *cells,
              guint      at)
{
  const AttacheListCell *cell = g_ptr_array_index (cells, at);
  gboolean               table = cells->len > 1;

  if (cell->plain == NULL || strlen (cell->text) > LONGEST_SECTION)
    return FALSE;
  if (table && self->head.columns[at] != ATTACHE_LIST_COLUMN_GROUP && self->head.columns[at] != ATTACHE_LIST_COLUMN_POST && at > 0)
    return FALSE;
  if ((cell->is & (1u << ATTACHE_LIST_COLUMN_GROUP)) != 0 && !attache_line_is_complete (cell->text))
    {
      take_group (self, cells, at);
      if (attache_words_has (cell->hits, ATTACHE_WORD_POST, NULL))
        take_post (self, cells, at);
      return TRUE;
    }
  if ((cell->is & (1u << ATTACHE_LIST_COLUMN_POST)) != 0 && !attache_line_is_complete (cell->text))
    {
      take_post (self, cells, at);
      return TRUE;
    }
  if (table && self->head.columns[at] == ATTACHE_LIST_COLUMN_GROUP)
    {
      take_group (self, cells, at);
      return TRUE;
    }

  return FALSE;
}

/* The group of a row: its own, or that of the row above. Returns: whether there is no doubt about it */
static gboolean
find_group (const Parser *self,
            GPtrArray    *cells,
            char        **group)
{
  const AttacheListCell *cell = attache_list_cells_get (&self->head, cells, ATTACHE_LIST_COLUMN_GROUP, NULL);
  gboolean               known;

  if (cell == NULL)
    *group = g_strdup (self->fill.group);
  else
    *group = cell->plain != NULL ? attache_names_dup_group (cell->plain, cell->hits, &known) : NULL;

  return cell == NULL || *group != NULL;
}

/* Where a row is in doubt, those below it still belong to its group, if there is no doubt about that. */
static void
keep_group (Parser    *self,
            GPtrArray *cells,
            GPtrArray *readings)
{
  g_autofree char *group = NULL;
  gboolean         sure = find_group (self, cells, &group);

  for (guint i = 0; !sure && i < readings->len; i++)
    {
      const char *line = g_ptr_array_index (readings, i);
      g_autoptr (GPtrArray) row = attache_list_cells_read (line, strlen (line), self->words);
      g_autofree char *other = NULL;

      find_group (self, row, &other);
      if (i > 0 && g_strcmp0 (other, group) != 0)
        break;
      g_set_str (&group, other);
      sure = i + 1 == readings->len;
    }
  if (!sure)
    set_group (self, NULL);
  else if (g_strcmp0 (group, self->fill.group) != 0)
    set_group (self, group);
}

/* Returns: whether the row was one whose cells belong to other columns */
static gboolean
doubt_columns (Parser    *self,
               GPtrArray *cells)
{
  g_autoptr (GPtrArray) readings = NULL;
  AttacheDoubt *doubt;

  if (!attache_list_cells_belong_elsewhere (&self->head, cells))
    return FALSE;
  readings = attache_list_cells_rearrange (&self->head, cells);
  keep_group (self, cells, readings);
  doubt = add_doubt (self, ATTACHE_DOUBT_COLUMNS, NULL);
  if (doubt == NULL)
    return TRUE;
  g_set_str (&doubt->what, doubt->source);
  for (guint i = 0; i < readings->len; i++)
    g_ptr_array_add (doubt->readings, g_strdup (g_ptr_array_index (readings, i)));

  return TRUE;
}

static void
doubt_unknown (Parser           *self,
               GPtrArray        *cells,
               AttacheListColumn column,
               AttacheWordGroup  group)
{
  guint                  at;
  const AttacheListCell *cell = attache_list_cells_get (&self->head, cells, column, &at);

  /* Where regions have no column they stand among the States. */
  if (cell != NULL && column == ATTACHE_LIST_COLUMN_COUNTRY && !attache_list_head_has (&self->head, ATTACHE_LIST_COLUMN_REGION) &&
      (cell->is & (1u << ATTACHE_LIST_COLUMN_REGION)) != 0)
    return;
  if (cell != NULL && (cell->is & (1u << column)) == 0)
    doubt_name (self, cells, at, group);
}

/* Group and post of a row, its own or those of the row above. */
static void
take_places (Parser    *self,
             GPtrArray *cells)
{
  guint at;

  if (attache_list_cells_get (&self->head, cells, ATTACHE_LIST_COLUMN_GROUP, &at) != NULL)
    take_group (self, cells, at);
  if (attache_list_cells_get (&self->head, cells, ATTACHE_LIST_COLUMN_POST, &at) == NULL)
    return;
  if (attache_list_cells_get (&self->head, cells, ATTACHE_LIST_COLUMN_GROUP, NULL) == NULL)
    {
      const AttacheListCell *post = g_ptr_array_index (cells, at);
      gboolean               known;
      g_autofree char       *code = post->plain != NULL ? attache_names_dup_group (post->plain, post->hits, &known) : NULL;

      /* “Chair of CWG-FHR” */
      if (code != NULL)
        take_group (self, cells, at);
    }
  take_post (self, cells, at);
}

static void
read_row (Parser    *self,
          GPtrArray *cells)
{
  guint before = self->list->doubts->len;

  if (doubt_columns (self, cells))
    return;
  take_places (self, cells);
  if (self->fill.group == NULL || self->fill.post == NULL)
    {
      /* Without a group, or a post, it is nobody’s candidature for anything. */
      if (self->list->doubts->len == before)
        add_doubt (self, ATTACHE_DOUBT_COLUMNS, ((AttacheListCell *)g_ptr_array_index (cells, 0))->text);
      return;
    }
  doubt_unknown (self, cells, ATTACHE_LIST_COLUMN_COUNTRY, ATTACHE_WORD_COUNTRY);
  doubt_unknown (self, cells, ATTACHE_LIST_COLUMN_REGION, ATTACHE_WORD_ORGANISATION);
  attache_list_read_people (self->list, self->words, &self->head, cells, &self->fill, self->line);
}

static gboolean
is_same_head (const AttacheListHead *a,
              const AttacheListHead *b)
{
  return a->n == b->n && memcmp (a->columns, b->columns, a->n * sizeof a->columns[0]) == 0;
}

/* A number and its words, under a table that has more columns than that. */
static gboolean
is_paragraph (Parser    *self,
              GPtrArray *cells)
{
  const AttacheListCell *number = g_ptr_array_index (cells, 0);

  return cells->len == 2 && self->head.n > 2 && number->plain != NULL && *number->plain->plain != '\0' &&
         number->plain->plain[strspn (number->plain->plain, "0123456789.")] == '\0';
}

static void
read_cells (Parser    *self,
            GPtrArray *cells)
{
  AttacheListHead head;
  guint           n = attache_list_cells_count (cells), at = 0;

  if (n == 0)
    return;
  if (attache_list_head_read (&head, cells))
    {
      /* The head of the next page repeats it. */
      if (!self->table || !is_same_head (&head, &self->head))
        set_group (self, NULL);
      self->head = head;
      self->table = TRUE;
      return;
    }
  if (!self->table)
    return;
  if (is_paragraph (self, cells))
    {
      set_group (self, NULL);
      return;
    }
  if (n > 1)
    {
      read_row (self, cells);
      return;
    }
  while (*((AttacheListCell *)g_ptr_array_index (cells, at))->text == '\0')
    at++;
  if (read_section (self, cells, at))
    return;
  if (cells->len == 1)
    set_group (self, NULL);
  else
    read_row (self, cells);
}

static void
read_line (Parser *self)
{
  g_autoptr (GPtrArray) cells = NULL;
  gboolean tabs = memchr (self->start, '\t', self->length) != NULL;

  if (!tabs && self->length > LONGEST_SECTION)
    {
      set_group (self, NULL);
      return;
    }
  if (self->length <= LONGEST_ROW)
    cells = attache_list_cells_read (self->start, self->length, self->table ? self->words : NULL);
  if (cells != NULL)
    read_cells (self, cells);
  else if (self->table)
    add_doubt (self, ATTACHE_DOUBT_COLUMNS, "");
}

static void
read_table (Parser     *self,
            const char *text)
{
  set_group (self, NULL);
  self->line = 0;
  if (self->first == NULL)
    self->first = text;
  for (const char *p = text; *p != '\0';)
    {
      gsize size = strcspn (p, "\n");

      if (self->list->rows->len >= MOST_ROWS)
        {
          g_ptr_array_add (self->list->problems, g_strdup_printf (_ ("This list has more than %d rows; the rest of them was left out."), MOST_ROWS));
          return;
        }
      self->start = p;
      self->length = size;
      self->line++;
      if (p >= self->first)
        read_line (self);
      p += size;
      p += *p != '\0';
    }
}

/* Without a head the columns are told by what stands in them, and that is told too. */
static void
read_without_head (Parser     *self,
                   const char *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (const char *p = text; *p != '\0' && rows->len < MOST_SAMPLE;)
    {
      gsize size = strcspn (p, "\n");
      g_autoptr (GPtrArray) cells = memchr (p, '\t', size) != NULL && size <= LONGEST_ROW ? attache_list_cells_read (p, size, self->words) : NULL;

      if (cells != NULL && attache_list_cells_count (cells) > 2)
        {
          if (rows->len == 0)
            self->first = p;
          g_ptr_array_add (rows, g_steal_pointer (&cells));
        }
      p += size + (p[size] != '\0');
    }
  if (rows->len < 2 || !attache_list_head_infer (&self->head, rows))
    return;
  self->table = TRUE;
  g_ptr_array_add (self->list->problems, g_strdup (_ ("The table has no head; its columns were told by what stands in them.")));
  read_table (self, text);
}

/* Where the cover has no title, the line above the table that speaks of candidatures. */
static char *
find_title (const Parser *self,
            const char   *text)
{
  for (const char *p = text; *p != '\0';)
    {
      gsize            size = strcspn (p, "\n");
      g_autofree char *line = size <= LONGEST_TITLE ? attache_plain_strip (p, p + size) : NULL;

      if (line != NULL && *line != '\0')
        {
          g_autoptr (AttachePlain) plain = attache_plain_new (line, -1);
          g_autoptr (GArray) hits = attache_words_scan (self->words, plain);

          if (strchr (line, '\t') == NULL && attache_words_has (hits, ATTACHE_WORD_CANDIDATURE, "candidate") && !attache_line_is_complete (line))
            return g_steal_pointer (&line);
        }
      if (p - text > LONGEST_ROW)
        break;
      p += size + (p[size] != '\0');
    }

  return NULL;
}

/**
 * attache_candidature_list_recognise:
 * @text: UTF-8, in the form of a manuscript
 *
 * Returns: whether a table in it has the head of a list of candidatures
 */
gboolean
attache_candidature_list_recognise (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < MOST_LINES_BEFORE; n++)
    {
      gsize size = strcspn (p, "\n");
      g_autoptr (GPtrArray) cells = size <= LONGEST_HEAD && memchr (p, '\t', size) != NULL ? attache_list_cells_read (p, size, NULL) : NULL;
      AttacheListHead head;

      if (cells != NULL && attache_list_head_read (&head, cells))
        return TRUE;
      p += size + (p[size] != '\0');
    }

  return FALSE;
}

/**
 * attache_candidature_list_parse:
 * @text: UTF-8, in the form of a manuscript
 * @session: (nullable): session that bare symbols belong to
 *
 * Reads a list of candidatures. The head of a table says what its columns are, in any order; a row without a group or post
 * has that of the row above, or of the row that stands by itself above it. Vacant posts are rows without a person, and
 * several people in one cell are rows of their own. Which words are heads and vacancies is in words/candidature-list.ini.
 *
 * A group, post, State or region that no table has is kept as written, and told as a doubt; a row whose cells do not fit
 * its head is left out, and told as one with the rows that it may have been. Pure, safe from any thread, and the work
 * grows with the length of the text and no faster.
 *
 * Returns: (transfer full): the list; one without rows where @text is none
 */
AttacheCandidatureList *
attache_candidature_list_parse (const char *text,
                                const char *session)
{
  AttacheCandidatureList *list = g_new0 (AttacheCandidatureList, 1);
  g_autoptr (AttacheCover) cover = attache_cover_read (text, session);
  Parser self = { .list = list };

  g_return_val_if_fail (text != NULL, list);

  list->rows = g_ptr_array_new_with_free_func (row_free);
  list->doubts = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_doubt_free);
  list->problems = g_ptr_array_new_with_free_func (g_free);
  list->language = g_strdup (attache_text_detect_language (text));
  list->session = g_strdup (cover->session != NULL ? cover->session : session);
  list->symbol = g_strdup (cover->symbol);
  list->date = g_strdup (cover->date);
  self.words = attache_words_get (list->language);
  list->title = cover->title != NULL ? g_strdup (cover->title) : find_title (&self, text);

  read_table (&self, text);
  if (!self.table)
    read_without_head (&self, text);
  set_group (&self, NULL);

  return list;
}

/**
 * attache_candidature_list_free:
 * @self: (nullable): a list
 *
 * Frees it and all in it.
 */
void
attache_candidature_list_free (AttacheCandidatureList *self)
{
  if (self == NULL)
    return;
  g_free (self->language);
  g_free (self->session);
  g_free (self->symbol);
  g_free (self->title);
  g_free (self->date);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->doubts);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
