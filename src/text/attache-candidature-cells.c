/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a list of candidatures: what each of them can be, and the head that names the columns. */

#include "text/attache-candidature-list-private.h"

#include "text/attache-manuscript.h"
#include "text/attache-names.h"
#include "text/attache-text-data.h"

#include <string.h>

/* What is longer stands in no cell of such a table, and is not looked into. */
#define LONGEST_CELL 2000
#define FEWEST_HEADS 3

#define BIT(column) (1u << ATTACHE_LIST_COLUMN_##column)

typedef struct
{
  GPtrArray *columns[ATTACHE_LIST_N_COLUMNS]; /* (element-type utf8): plain */
  GPtrArray *vacant;                          /* (element-type utf8): plain */
} Table;

static const Table *
get_table (void)
{
  static const char *const names[ATTACHE_LIST_N_COLUMNS] = { "group", "post", "name", "country", "region", "tenure", "reference" };
  static Table             table;
  static gsize             loaded;

  if (g_once_init_enter (&loaded))
    {
      g_autoptr (GKeyFile) file = attache_text_data_load ("candidature-list");

      for (guint i = 0; i < ATTACHE_LIST_N_COLUMNS; i++)
        table.columns[i] = attache_text_data_read_words (file, "column", names[i]);
      table.vacant = attache_text_data_read_words (file, "person", NULL);
      g_once_init_leave (&loaded, 1);
    }

  return &table;
}

static void
cell_free (gpointer data)
{
  AttacheListCell *self = data;

  g_free (self->text);
  g_clear_pointer (&self->plain, attache_plain_free);
  g_clear_pointer (&self->hits, g_array_unref);
  g_free (self);
}

/* The length of the word of @words that @plain starts with, or 0. */
static gsize
match_start (const char *plain,
             GPtrArray  *words)
{
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);
      gsize       size = strlen (word);
      gunichar    next;

      if (strncmp (plain, word, size) != 0)
        continue;
      next = g_utf8_get_char (plain + size);
      if (g_unichar_iswide (g_utf8_get_char (word)) || !g_unichar_isalnum (next))
        return size;
    }

  return 0;
}

/* A cell may hold several States, a paragraph each. */
static gboolean
is_countries (const AttacheListCell *self,
              const AttacheWords    *words)
{
  g_auto (GStrv) parts = NULL;

  if (strstr (self->text, ATTACHE_MANUSCRIPT_BREAK) == NULL)
    return attache_names_find_country (words, self->plain, self->hits) != NULL;
  parts = g_strsplit (self->text, ATTACHE_MANUSCRIPT_BREAK, -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (AttachePlain) plain = attache_plain_new (parts[i], -1);
      g_autoptr (GArray) hits = attache_words_scan (words, plain);

      if (attache_names_find_country (words, plain, hits) == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_title (const AttacheListCell *self)
{
  return attache_words_has (self->hits, ATTACHE_WORD_PERSON, "before") || attache_words_has (self->hits, ATTACHE_WORD_PERSON, "after");
}

static void
weigh (AttacheListCell    *self,
       const AttacheWords *words)
{
  const char           *plain = self->plain->plain;
  const AttacheWordHit *post = attache_words_find (self->hits, ATTACHE_WORD_POST, NULL);
  gboolean              known;
  g_autofree char      *group = attache_names_dup_group (self->plain, self->hits, &known);
  gboolean              named = has_title (self) || attache_list_is_vacant (self->plain);
  gboolean              digits = strpbrk (plain, "0123456789") != NULL;

  self->is |= is_countries (self, words) ? BIT (COUNTRY) : 0;
  self->is |= attache_names_find_region (self->plain, self->hits) != NULL ? BIT (REGION) : 0;
  self->is |= group != NULL ? BIT (GROUP) : 0;
  self->is |= post != NULL && post->start == 0 ? BIT (POST) : 0;
  self->is |= named ? BIT (NAME) : 0;
  self->is |= group == NULL && ((digits && strchr (plain, '/') == NULL) || attache_words_has (self->hits, ATTACHE_WORD_SINCE, NULL)) ? BIT (TENURE) : 0;
  self->is |= digits && strchr (plain, '/') != NULL ? BIT (REFERENCE) : 0;

  self->may = self->is | (post != NULL ? BIT (POST) : 0);
  if (named || (self->is & (BIT (COUNTRY) | BIT (REGION) | BIT (GROUP) | BIT (POST))) == 0)
    self->may |= BIT (NAME);
  if ((self->is & (BIT (COUNTRY) | BIT (REGION) | BIT (POST) | BIT (NAME))) == 0)
    self->may |= BIT (TENURE) | BIT (REFERENCE);
}

/* A dash says that there is nothing. */
static gboolean
is_dash (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = attache_plain_char (g_utf8_get_char (text));

      if (c != '-' && c != ' ' && c != 0)
        return FALSE;
    }

  return TRUE;
}

static AttacheListCell *
cell_new (const char         *start,
          const char         *end,
          const AttacheWords *words)
{
  AttacheListCell *self = g_new0 (AttacheListCell, 1);

  self->text = attache_plain_strip (start, end);
  if (is_dash (self->text))
    *self->text = '\0';
  self->may = ~0u;
  if (*self->text == '\0')
    return self;
  self->may = 0;
  if (strlen (self->text) > LONGEST_CELL)
    return self;
  self->plain = attache_plain_new (self->text, -1);
  if (words == NULL)
    return self;
  self->hits = attache_words_scan (words, self->plain);
  weigh (self, words);

  return self;
}

/**
 * attache_list_cells_read:
 * @line: a line
 * @length: its bytes
 * @words: (nullable): the word table, or %NULL where only a head is looked for
 *
 * Returns: (transfer full) (nullable) (element-type AttacheListCell): its cells, or %NULL where it has more than any table
 */
GPtrArray *
attache_list_cells_read (const char         *line,
                         gsize               length,
                         const AttacheWords *words)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (cell_free);
  const char *end = line + length;
  guint       n = 1;

  for (const char *p = line; p < end; p++)
    n += *p == '\t';
  if (n > ATTACHE_LIST_MOST_CELLS)
    return NULL;
  for (const char *p = line; p <= end;)
    {
      const char *stop = memchr (p, '\t', (gsize)(end - p));

      if (stop == NULL)
        stop = end;
      g_ptr_array_add (cells, cell_new (p, stop, words));
      p = stop + 1;
    }

  return g_steal_pointer (&cells);
}

/**
 * attache_list_cells_count:
 * @cells: (element-type AttacheListCell): a row
 *
 * Returns: how many of them hold something
 */
guint
attache_list_cells_count (GPtrArray *cells)
{
  guint n = 0;

  for (guint i = 0; i < cells->len; i++)
    n += *((AttacheListCell *)g_ptr_array_index (cells, i))->text != '\0';

  return n;
}

/**
 * attache_list_cells_get:
 * @head: the head of the table
 * @cells: (element-type AttacheListCell): a row
 * @column: a column
 * @index: (out) (optional): which cell it is
 *
 * Returns: (transfer none) (nullable): the cell of that column, or %NULL where the row has nothing in it
 */
const AttacheListCell *
attache_list_cells_get (const AttacheListHead *head,
                        GPtrArray             *cells,
                        AttacheListColumn      column,
                        guint                 *index)
{
  for (guint i = 0; i < cells->len && i < head->n; i++)
    {
      const AttacheListCell *cell = g_ptr_array_index (cells, i);

      if (head->columns[i] != column || *cell->text == '\0')
        continue;
      if (index != NULL)
        *index = i;
      return cell;
    }

  return NULL;
}

/**
 * attache_list_cells_join:
 * @cells: (element-type AttacheListCell): a row
 * @at: a cell of it
 * @instead: (nullable): what is to stand there
 *
 * Returns: (transfer full): the line of these cells
 */
char *
attache_list_cells_join (GPtrArray  *cells,
                         guint       at,
                         const char *instead)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        g_string_append (line, ATTACHE_MANUSCRIPT_CELL);
      g_string_append (line, i == at && instead != NULL ? instead : ((AttacheListCell *)g_ptr_array_index (cells, i))->text);
    }

  return g_string_free (line, FALSE);
}

/**
 * attache_list_is_vacant:
 * @plain: what stands where a person would
 *
 * Returns: whether it says that nobody stands for the post yet
 */
gboolean
attache_list_is_vacant (const AttachePlain *plain)
{
  return match_start (plain->plain, get_table ()->vacant) > 0;
}

static AttacheListColumn
find_column (const AttacheListCell *cell)
{
  AttacheListColumn found = ATTACHE_LIST_COLUMN_NONE;
  gsize             longest = 0;

  for (guint i = 0; cell->plain != NULL && i < ATTACHE_LIST_N_COLUMNS; i++)
    {
      gsize size = match_start (cell->plain->plain, get_table ()->columns[i]);

      if (size > longest)
        {
          longest = size;
          found = i;
        }
    }

  return found;
}

static gboolean
is_enough (guint seen)
{
  return (seen & (BIT (GROUP) | BIT (POST))) != 0 && (seen & (BIT (NAME) | BIT (COUNTRY) | BIT (REGION))) != 0;
}

/**
 * attache_list_head_read:
 * @self: (out): the head
 * @cells: (element-type AttacheListCell): a row
 *
 * Returns: whether it is the head of a table of candidatures; where it is none, @self is not touched
 */
gboolean
attache_list_head_read (AttacheListHead *self,
                        GPtrArray       *cells)
{
  AttacheListHead head = { .n = cells->len };
  guint           seen = 0, n = 0;

  if (cells->len < FEWEST_HEADS)
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > FEWEST_HEADS && n == 0)
        return FALSE;
      head.columns[i] = find_column (g_ptr_array_index (cells, i));
      if (head.columns[i] == ATTACHE_LIST_COLUMN_NONE)
        continue;
      if (seen & (1u << head.columns[i]))
        head.columns[i] = ATTACHE_LIST_COLUMN_NONE;
      else
        n++;
      if (head.columns[i] != ATTACHE_LIST_COLUMN_NONE)
        seen |= 1u << head.columns[i];
    }
  if (n < FEWEST_HEADS || !is_enough (seen))
    return FALSE;
  *self = head;

  return TRUE;
}

/**
 * attache_list_head_infer:
 * @self: (out): the head
 * @rows: (element-type GPtrArray): rows of a table without a head
 *
 * Tells the columns of a table by what stands in most of their cells.
 *
 * Returns: whether they could be told; where not, @self is not touched
 */
gboolean
attache_list_head_infer (AttacheListHead *self,
                         GPtrArray       *rows)
{
  guint           counts[ATTACHE_LIST_MOST_CELLS][ATTACHE_LIST_N_COLUMNS] = { 0 };
  guint           full[ATTACHE_LIST_MOST_CELLS] = { 0 };
  AttacheListHead head = { .n = 0 };
  guint           seen = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *cells = g_ptr_array_index (rows, i);

      for (guint j = 0; j < cells->len; j++)
        {
          const AttacheListCell *cell = g_ptr_array_index (cells, j);

          full[j] += *cell->text != '\0';
          for (guint k = 0; *cell->text != '\0' && k < ATTACHE_LIST_N_COLUMNS; k++)
            counts[j][k] += (cell->is >> k) & 1;
        }
      head.n = MAX (head.n, cells->len);
    }
  for (guint j = 0; j < head.n; j++)
    {
      head.columns[j] = ATTACHE_LIST_COLUMN_NONE;
      for (guint k = 0; k < ATTACHE_LIST_N_COLUMNS && head.columns[j] == ATTACHE_LIST_COLUMN_NONE; k++)
        {
          if ((seen & (1u << k)) == 0 && counts[j][k] > 0 && counts[j][k] * 3 >= full[j] * 2)
            head.columns[j] = k;
        }
      if (head.columns[j] != ATTACHE_LIST_COLUMN_NONE)
        seen |= 1u << head.columns[j];
    }
  if (!is_enough (seen))
    return FALSE;
  *self = head;

  return TRUE;
}

/**
 * attache_list_head_has:
 * @self: a head
 * @column: a column
 *
 * Returns: whether the table has it
 */
gboolean
attache_list_head_has (const AttacheListHead *self,
                       AttacheListColumn      column)
{
  for (guint i = 0; i < self->n; i++)
    {
      if (self->columns[i] == column)
        return TRUE;
    }

  return FALSE;
}
