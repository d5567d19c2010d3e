/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text is, by its content: by the title in its first lines, by the head of its table, by what only records say, and
 * by its cover. A title alone proves nothing: what follows must be of that kind. */

#include "text/attache-manuscript.h"

#include "text/attache-programme-private.h"
#include "text/attache-record-line.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"

#include <string.h>

/* Titles and the heads of tables stand within these. */
#define MOST_LINES 120
#define MOST_COVER_LINES 20
#define LONGEST_TITLE 260
#define LONGEST_HEAD 4000

/* A list of candidatures has more posts than a sentence about them. */
#define FEWEST_POSTS 2

typedef struct
{
  const AttacheWords *words;
  const char         *language;
  GPtrArray          *lines;        /* (element-type utf8): the first ones */
  AttacheTextKind     title;        /* what a title says */
  AttacheTextKind     head;         /* what the head of a table says */
  gboolean            record;       /* a title, or the head of a table, of a record */
  guint               n_posts;      /* rows that name a post */
  gboolean            consultation; /* by correspondence */
  GPtrArray          *records;      /* (element-type AttacheRecord) (nullable): as which it can be read; once it was tried */
} Look;

static GPtrArray *
take_lines (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0' && lines->len < MOST_LINES)
    {
      const char *end = strchr (text, '\n');
      gsize       length = end != NULL ? (gsize)(end - text) : strlen (text);

      g_ptr_array_add (lines, length <= LONGEST_HEAD ? g_strchomp (g_strndup (text, length)) : g_strdup (""));
      text += length + (end != NULL);
    }
  return lines;
}

/* The only cell of a line that could be a title: no number before it, and not a sentence. */
static const char *
find_title (const GArray *cells)
{
  const char       *title = NULL;
  AttacheItemNumber number;
  AttacheNumberMark mark;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *text = attache_cells_get (cells, i);

      if (*text == '\0')
        continue;
      if (title != NULL || strlen (text) > LONGEST_TITLE)
        return NULL;
      title = text;
    }
  if (title == NULL || attache_line_is_complete (title))
    return NULL;
  return attache_item_number_take (title, &number, &mark) != NULL && mark != ATTACHE_NUMBER_MARK_NONE ? NULL : title;
}

static void
look_at_title (Look       *self,
               const char *title)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (title, -1);
  g_autoptr (GArray) hits = attache_words_scan (self->words, plain);
  const AttacheWordHit *hit = attache_words_find (hits, ATTACHE_WORD_PROGRAMME, NULL);

  if (attache_words_has (hits, ATTACHE_WORD_HEADER, "title"))
    self->record |= self->title == ATTACHE_TEXT_KIND_UNKNOWN;
  else if (hit != NULL && self->title == ATTACHE_TEXT_KIND_UNKNOWN)
    self->title = attache_text_kind_from_string (hit->key);
}

/* What kind of table a head is of, or none. */
static AttacheTextKind
kind_of_head (const AttacheTableHead *head)
{
  static const char *const of_plans[] = { "record", "time", "outcome", "resolution", "decision", "related" };
  gboolean                 title = attache_table_head_find (head, "title") >= 0;
  gboolean                 item = attache_table_head_find (head, "item") >= 0;

  if (attache_table_head_find (head, "documents") < 0 || (!title && !item))
    return ATTACHE_TEXT_KIND_UNKNOWN;
  for (guint i = 0; i < G_N_ELEMENTS (of_plans); i++)
    {
      if (attache_table_head_find (head, of_plans[i]) >= 0)
        return ATTACHE_TEXT_KIND_PLAN;
    }
  return title && item ? ATTACHE_TEXT_KIND_AGENDA : item ? ATTACHE_TEXT_KIND_ALLOCATION
                                                         : ATTACHE_TEXT_KIND_UNKNOWN;
}

static void
look_at_line (Look *self,
              guint index)
{
  const char      *line = g_ptr_array_index (self->lines, index);
  const char      *next = index + 1 < self->lines->len ? g_ptr_array_index (self->lines, index + 1) : NULL;
  AttacheTableHead head;
  g_autoptr (GArray) cells = attache_cells_split (line);
  g_autoptr (AttachePlain) plain = NULL;
  g_autoptr (GArray) hits = NULL;
  const char *title = find_title (cells);

  if (title != NULL)
    look_at_title (self, title);
  if (self->head == ATTACHE_TEXT_KIND_UNKNOWN && attache_programme_read_head (&head, self->language, TRUE, line, next))
    self->head = kind_of_head (&head);
  self->record |= self->title == ATTACHE_TEXT_KIND_UNKNOWN && attache_line_is_table_heading (self->words, line);
  plain = attache_plain_new (line, -1);
  hits = attache_words_scan (self->words, plain);
  self->n_posts += cells->len > 1 && attache_words_has (hits, ATTACHE_WORD_POST, NULL);
  self->consultation |= attache_words_has (hits, ATTACHE_WORD_CORRESPONDENCE, NULL);
}

/* Whether what is read as that kind is of it: items that are no sentences, and something of the Council’s. An allocation
 * whose items have titles is an agenda, unless it says that it is one. */
static AttacheTextKind
confirm (const char     *text,
         AttacheTextKind kind,
         gboolean        titled)
{
  g_autoptr (AttacheProgramme) programme = attache_programme_parse (text, kind, NULL);
  guint n_papers = 0, n_sentences = 0, n_titles = 0, n = programme->rows->len;

  for (guint i = 0; i < n; i++)
    {
      const AttacheProgrammeRow *row = g_ptr_array_index (programme->rows, i);

      n_papers += row->papers->len + row->earlier->len > 0;
      n_titles += row->title != NULL;
      n_sentences += row->title != NULL && attache_line_is_complete (row->title);
    }
  if (kind == ATTACHE_TEXT_KIND_LETTER)
    return programme->symbol != NULL && (n > 0 || programme->deadline != NULL) ? kind : ATTACHE_TEXT_KIND_UNKNOWN;
  if (n < 2 || n_sentences * 2 >= n || (n_papers == 0 && (!titled || programme->symbol == NULL)))
    return ATTACHE_TEXT_KIND_UNKNOWN;
  return kind == ATTACHE_TEXT_KIND_ALLOCATION && !titled && n_titles * 2 > n ? ATTACHE_TEXT_KIND_AGENDA : kind;
}

/* Paragraphs under its items make a record even of what has the table of an agenda. */
static gboolean
is_record (Look       *self,
           const char *text,
           gboolean    paragraphs)
{
  if (self->records == NULL)
    {
      self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_record_free);
      attache_record_read_all (text, NULL, FALSE, self->records);
    }
  for (guint i = 0; i < self->records->len && paragraphs; i++)
    {
      const AttacheRecord *record = g_ptr_array_index (self->records, i);

      for (guint j = 0; j < record->items->len; j++)
        {
          if (((AttacheRecordItem *)g_ptr_array_index (record->items, j))->paragraphs->len > 0)
            return TRUE;
        }
    }
  return self->records->len > 0 && !paragraphs;
}

static gboolean
has_letter (Look *self)
{
  for (guint i = 0; i < MIN (self->lines->len, MOST_COVER_LINES); i++)
    {
      g_autoptr (GPtrArray) references = attache_references_find (g_ptr_array_index (self->lines, i), NULL);

      for (guint j = 0; j < references->len; j++)
        {
          if (((AttacheReference *)g_ptr_array_index (references, j))->kind == ATTACHE_REFERENCE_LETTER)
            return TRUE;
        }
    }
  return FALSE;
}

/* A cover gives the symbol a place of its own; a message names it in a sentence. */
static gboolean
has_cover (Look       *self,
           const char *text)
{
  g_autoptr (AttacheCover) cover = attache_cover_read (text, NULL);

  if (cover->symbol == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (self->lines->len, MOST_COVER_LINES); i++)
    {
      g_autoptr (GArray) cells = attache_cells_split (g_ptr_array_index (self->lines, i));

      for (guint j = 0; j < cells->len; j++)
        {
          g_autofree char *rest = attache_papers_remove (attache_cells_get (cells, j), NULL);

          if (!attache_cell_is_blank (attache_cells_get (cells, j)) && attache_cell_is_blank (rest))
            return TRUE;
        }
    }
  return FALSE;
}

static AttacheTextKind
recognise (Look       *self,
           const char *text)
{
  AttacheTextKind kind;

  if (self->record && is_record (self, text, FALSE))
    return ATTACHE_TEXT_KIND_RECORD;
  if (self->consultation && has_letter (self) && confirm (text, ATTACHE_TEXT_KIND_LETTER, TRUE) != ATTACHE_TEXT_KIND_UNKNOWN)
    return ATTACHE_TEXT_KIND_LETTER;
  if (self->title == ATTACHE_TEXT_KIND_CANDIDATURES)
    {
      if (self->n_posts >= FEWEST_POSTS)
        return ATTACHE_TEXT_KIND_CANDIDATURES;
    }
  else if (self->title != ATTACHE_TEXT_KIND_UNKNOWN && self->title != ATTACHE_TEXT_KIND_LETTER && confirm (text, self->title, TRUE) != ATTACHE_TEXT_KIND_UNKNOWN && !is_record (self, text, TRUE))
    return self->title;
  if (attache_candidature_list_recognise (text) && !is_record (self, text, TRUE))
    return ATTACHE_TEXT_KIND_CANDIDATURES;
  kind = self->head != ATTACHE_TEXT_KIND_UNKNOWN ? confirm (text, self->head, FALSE) : ATTACHE_TEXT_KIND_UNKNOWN;
  if (kind != ATTACHE_TEXT_KIND_UNKNOWN && !is_record (self, text, TRUE))
    return kind;
  if (is_record (self, text, FALSE))
    return ATTACHE_TEXT_KIND_RECORD;
  return has_cover (self, text) ? ATTACHE_TEXT_KIND_PAPER : ATTACHE_TEXT_KIND_UNKNOWN;
}

/**
 * attache_text_kind_recognise:
 * @text: UTF-8, in the form of a manuscript
 *
 * Tells what a text is by its content. Prose and messages are none of the kinds, whatever they speak of.
 *
 * Returns: what the text is; %ATTACHE_TEXT_KIND_UNKNOWN where nothing tells
 */
AttacheTextKind
attache_text_kind_recognise (const char *text)
{
  Look            look = { .language = attache_text_detect_language (text) };
  AttacheTextKind kind;

  look.words = attache_words_get (look.language);
  look.lines = take_lines (text);
  for (guint i = 0; i < look.lines->len; i++)
    look_at_line (&look, i);
  kind = recognise (&look, text);
  g_ptr_array_unref (look.lines);
  g_clear_pointer (&look.records, g_ptr_array_unref);
  return kind;
}
