/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a paper says of itself on its first page. Only the block at the top counts: further down a paper cites others.
 * Where that block names more than one paper nothing is guessed. Which words tell what is in words/cover.ini. Source of its
 * shape: the papers of the Councils of 2017 to 2021. */

#include "text/attache-cover.h"

#include "text/attache-cover-words.h"
#include "text/attache-dates.h"
#include "text/attache-item-number.h"
#include "text/attache-manuscript.h"
#include "text/attache-names.h"
#include "text/attache-record-private.h"
#include "text/attache-references.h"
#include "text/attache-symbol.h"

#include <string.h>

/* What is looked at, however long the paper is. */
#define HEAD_BYTES (64u * 1024)
#define MOST_PIECES 160

/* Lines of the block: session, symbol, date, language of the original, source. */
#define COVER_LINES 14
#define MOST_COLUMNS 8

/* What is longer is no title. */
#define MOST_TITLE_PIECES 5
#define MOST_TITLE_BYTES 400

/* What is longer is no summary, but the paper itself. */
#define MOST_VALUE_PIECES 40
#define MOST_VALUE_BYTES 4000

/* A paragraph of a cell, or a line. */
typedef struct
{
  char *text;
  guint line;   /* from 0 */
  guint column; /* from 0 */
} Piece;

typedef struct
{
  AttacheCover       *cover;  /* borrowed */
  GArray             *pieces; /* (element-type Piece) */
  const AttacheWords *words;
  guint               block; /* pieces of the block */
} Reading;

static const struct
{
  char        letter;
  const char *language;
} letters[] = {
  { 'A', "ar" },
  { 'C', "zh" },
  { 'E', "en" },
  { 'F', "fr" },
  { 'R', "ru" },
  { 'S', "es" },
};

static void
piece_clear (gpointer data)
{
  g_free (((Piece *)data)->text);
}

static const char *
piece_text (const Reading *self,
            guint          index)
{
  return g_array_index (self->pieces, Piece, index).text;
}

static GArray *
split_pieces (const char *text)
{
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  gsize   break_size = strlen (ATTACHE_MANUSCRIPT_BREAK);
  guint   line = 0, column = 0;

  g_array_set_clear_func (pieces, piece_clear);
  for (const char *p = text; *p != '\0' && pieces->len < MOST_PIECES;)
    {
      const char *end = p;
      Piece       piece = { NULL, line, column };

      while (*end != '\0' && *end != '\n' && *end != '\t' && strncmp (end, ATTACHE_MANUSCRIPT_BREAK, break_size) != 0)
        end = g_utf8_next_char (end);
      piece.text = attache_plain_strip (p, end);
      if (*piece.text != '\0')
        g_array_append_val (pieces, piece);
      else
        g_free (piece.text);
      line += *end == '\n';
      column = *end == '\n' ? 0 : column + (*end == '\t');
      p = *end != '\0' ? g_utf8_next_char (end) : end;
    }

  return pieces;
}

/* The number may stand by itself, or touch the first word; “12 MAY” is still the title. */
static gboolean
is_first_paragraph (const char *piece)
{
  gunichar c = g_utf8_get_char (piece);

  return g_unichar_digit_value (c) == 1 && g_unichar_digit_value (g_utf8_get_char (g_utf8_next_char (piece))) < 0;
}

static gboolean
ends_block (const char *piece)
{
  static const AttacheCoverWord labels[] = { ATTACHE_COVER_WORD_ACTION, ATTACHE_COVER_WORD_SUMMARY, ATTACHE_COVER_WORD_REFERENCES };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autofree char *rest = attache_cover_word_dup_after (piece, labels[i]);

      if (rest != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_first_number (const char *piece)
{
  return g_unichar_digit_value (g_utf8_get_char (piece)) == 1 && *g_utf8_next_char (piece) == '\0';
}

/* The pieces of the block: up to whose text it is, to the summary, or to the number of the first row or paragraph. */
static guint
find_block (const Reading *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      if (g_array_index (self->pieces, Piece, i).line >= COVER_LINES || ends_block (piece_text (self, i)) || is_first_number (piece_text (self, i)))
        return i;
      if (attache_cover_word_has (piece_text (self, i), ATTACHE_COVER_WORD_SOURCE))
        return i + 1;
    }

  return self->pieces->len;
}

static const char *
language_of_letter (const char *letter)
{
  for (guint i = 0; letter != NULL && i < G_N_ELEMENTS (letters); i++)
    if (letter[0] == letters[i].letter && letter[1] == '\0')
      return letters[i].language;

  return letter;
}

/* The papers that the block names, once each. The one that carries a language is the paper’s own number. */
static void
read_symbol (Reading    *self,
             const char *block,
             const char *session)
{
  AttacheCover *cover = self->cover;
  g_autoptr (GPtrArray) papers = attache_papers_find (block, session);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (AttacheSymbol) symbol = NULL;
  const AttacheReference *own = NULL;
  gboolean                several = FALSE;

  for (guint i = 0; i < papers->len; i++)
    {
      const AttacheReference *reference = g_ptr_array_index (papers, i);

      g_hash_table_add (seen, reference->symbol);
      if (reference->language == NULL)
        continue;
      several |= own != NULL && !g_str_equal (own->symbol, reference->symbol);
      own = reference;
    }

  cover->n_symbols = g_hash_table_size (seen);
  if (own == NULL && cover->n_symbols == 1)
    own = g_ptr_array_index (papers, 0);
  if (own == NULL || several)
    return;

  symbol = attache_symbol_parse (own->symbol, session);
  cover->symbol = g_strdup (own->symbol);
  cover->session = g_strdup (symbol != NULL ? symbol->session : NULL);
  cover->language = g_strdup (language_of_letter (own->language));
}

/* The day of the paper; that of a meeting has its day of the week, and a session has two. */
static void
read_dates (Reading *self)
{
  g_autofree char *other = NULL;

  for (guint i = 0; i < self->block && self->cover->date == NULL; i++)
    {
      g_autoptr (AttachePlain) plain = attache_plain_new (piece_text (self, i), -1);
      g_autoptr (GArray) hits = attache_words_scan (self->words, plain);
      g_autoptr (GArray) dates = attache_dates_find (self->words, plain, hits, 0);

      if (self->cover->session == NULL)
        self->cover->session = attache_record_dup_council (plain, hits);
      for (guint j = 0; j < dates->len && self->cover->date == NULL; j++)
        {
          const AttacheDateSpan *span = &g_array_index (dates, AttacheDateSpan, j);

          if (span->precision != ATTACHE_PRECISION_DAY)
            continue;
          if (span->weekday == G_DATE_BAD_WEEKDAY)
            self->cover->date = attache_date_to_string (&span->first);
          else if (other == NULL)
            other = attache_date_to_string (&span->first);
        }
    }
  if (self->cover->date == NULL)
    self->cover->date = g_steal_pointer (&other);
}

static void
append_piece (GString    *value,
              const char *piece)
{
  if (value->len > 0 && !g_unichar_iswide (g_utf8_get_char (piece)))
    g_string_append_c (value, ' ');
  g_string_append (value, piece);
}

/* What stands behind a label, or in the pieces below it up to the next label or the text itself. */
static char *
read_labelled (const Reading   *self,
               AttacheCoverWord label,
               gboolean         whole)
{
  g_autoptr (GString) value = NULL;
  guint i, n = 0;

  for (i = 0; i < self->pieces->len && value == NULL; i++)
    {
      g_autofree char *rest = attache_cover_word_dup_after (piece_text (self, i), label);

      if (rest != NULL)
        value = g_string_new (rest);
    }
  if (value == NULL)
    return NULL;

  for (; i < self->pieces->len && (whole || value->len == 0); i++)
    {
      const char *piece = piece_text (self, i);

      if (attache_cover_word_is_label (piece) || is_first_paragraph (piece) || attache_cover_word_has (piece, ATTACHE_COVER_WORD_AFTER) || strspn (piece, "_-–—* ") == strlen (piece))
        break;
      if (++n > MOST_VALUE_PIECES || value->len + strlen (piece) > MOST_VALUE_BYTES)
        return NULL;
      append_piece (value, piece);
    }

  return value->len > 0 ? g_string_free (g_steal_pointer (&value), FALSE) : NULL;
}

static void
read_original (Reading *self)
{
  g_autofree char *written = read_labelled (self, ATTACHE_COVER_WORD_ORIGINAL, FALSE);
  g_autofree char *plain = written != NULL ? attache_plain_fold (written) : NULL;

  if (plain != NULL)
    self->cover->original = g_strdup (attache_names_get_language (g_strstrip (plain)));
}

/* Whether nothing follows the number, or something else that stands beside it on the page; another number is another item. */
static gboolean
ends_item (const AttacheWords *words,
           const char         *rest)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (rest, -1);
  g_autoptr (GArray) hits = attache_words_scan (words, plain);
  const AttacheWordHit *and = attache_words_find (hits, ATTACHE_WORD_AND, NULL);

  if (*rest == '\0')
    return TRUE;

  return g_unichar_isalpha (g_utf8_get_char (rest)) && strncmp (rest, "pl ", 3) != 0 && strncmp (rest, "adm ", 4) != 0 && (and== NULL || and->start > 0);
}

static char *
make_item_number (const AttacheWords *words,
                  const char         *written)
{
  AttacheItemNumber number;
  AttacheNumberMark mark;
  const char       *rest = attache_item_number_take (written, &number, &mark);
  g_autofree char  *plain = rest != NULL ? attache_plain_fold (rest) : NULL;

  return rest != NULL && ends_item (words, plain) ? attache_item_number_to_string (&number) : NULL;
}

/* The pieces between the one that says whose text it is and the first paragraph. Where the page is laid out otherwise no
 * title is made up. */
static void
read_title (Reading *self)
{
  g_autoptr (GString) title = g_string_new (NULL);
  gboolean ended = FALSE;
  guint    i = self->block, n = 0;

  if (i == 0 || !attache_cover_word_has (piece_text (self, i - 1), ATTACHE_COVER_WORD_SOURCE))
    return;

  self->cover->source = g_strdup (piece_text (self, i - 1));
  for (; i < self->pieces->len && !ended && n <= MOST_TITLE_PIECES; i++, n++)
    {
      const char *piece = piece_text (self, i);

      ended = is_first_paragraph (piece) || attache_cover_word_has (piece, ATTACHE_COVER_WORD_AFTER) || attache_cover_word_is_label (piece);
      if (!ended)
        append_piece (title, piece);
    }

  if (ended && title->len > 0 && title->len <= MOST_TITLE_BYTES)
    self->cover->title = g_strdup (title->str);
}

static char *
dup_head (const char *text)
{
  const char *end = text + strnlen (text, HEAD_BYTES);

  while (end > text && ((guchar)*end & 0xc0) == 0x80)
    end--;

  return g_strndup (text, (gsize)(end - text));
}

/* Column by column: “Revision 1 to” stands above “Document C17/130-E”, and the place of the session beside them. */
static char *
dup_block (const Reading *self)
{
  GString *block = g_string_new (NULL);
  guint    last = 0;

  for (guint column = 0; column <= last && column < MOST_COLUMNS; column++)
    for (guint i = 0; i < self->block; i++)
      {
        const Piece *piece = &g_array_index (self->pieces, Piece, i);

        last = MAX (last, piece->column);
        if (piece->column != column)
          continue;
        g_string_append (block, piece->text);
        g_string_append_c (block, '\n');
      }

  return g_string_free (block, FALSE);
}

/**
 * attache_cover_read:
 * @text: the text of a paper, or of its first page: lines, or rows as those of a manuscript
 * @session: (nullable): session that bare symbols belong to
 *
 * Pure, and safe from any thread. However long the text is, only its start is looked at.
 *
 * Returns: (transfer full): what its block says
 */
AttacheCover *
attache_cover_read (const char *text,
                    const char *session)
{
  AttacheCover    *cover = g_new0 (AttacheCover, 1);
  g_autofree char *head = dup_head (text);
  g_autofree char *block = NULL;
  g_autofree char *item = NULL;
  const char      *language = attache_text_detect_language (head);
  Reading          self = { .cover = cover, .pieces = split_pieces (head), .words = attache_words_get (language) };

  self.block = find_block (&self);
  block = dup_block (&self);
  read_symbol (&self, block, session);
  if (cover->language == NULL)
    cover->language = g_strdup (language);
  read_dates (&self);
  read_title (&self);
  read_original (&self);
  item = read_labelled (&self, ATTACHE_COVER_WORD_ITEM, FALSE);
  cover->agenda_item = item != NULL ? make_item_number (self.words, item) : NULL;
  cover->action = read_labelled (&self, ATTACHE_COVER_WORD_ACTION, TRUE);
  cover->summary = read_labelled (&self, ATTACHE_COVER_WORD_SUMMARY, TRUE);
  g_array_unref (self.pieces);

  return cover;
}

/**
 * attache_cover_free:
 * @self: (nullable): a cover
 *
 * Frees it and all in it.
 */
void
attache_cover_free (AttacheCover *self)
{
  if (self == NULL)
    return;
  g_free (self->symbol);
  g_free (self->session);
  g_free (self->language);
  g_free (self->original);
  g_free (self->date);
  g_free (self->source);
  g_free (self->title);
  g_free (self->agenda_item);
  g_free (self->action);
  g_free (self->summary);
  g_free (self);
}
