/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of one row of a list of candidatures: one cell may hold several, with a State each or one for all, and who has
 * no name yet is there too. */

#include "text/attache-candidature-list-private.h"

#include "text/attache-manuscript.h"
#include "text/attache-names.h"
#include "text/attache-record-private.h"

#include <string.h>

/* No cell names more people. */
#define MOST_PEOPLE 20

typedef struct
{
  AttacheCandidatureList *list;
  const AttacheWords     *words;
  const AttacheListHead  *head;
  GPtrArray              *cells; /* (element-type AttacheListCell) */
  const AttacheListFill  *fill;
  guint                   line;
} Row;

static const char *
get_cell (const Row        *self,
          AttacheListColumn column)
{
  const AttacheListCell *cell = attache_list_cells_get (self->head, self->cells, column, NULL);

  return cell != NULL ? cell->text : NULL;
}

static char *
dup_flat (const char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, ATTACHE_MANUSCRIPT_BREAK, -1) : NULL;

  return parts != NULL ? g_strjoinv (", ", parts) : NULL;
}

/* The row as a person reads it. */
static char *
dup_row (const Row *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      g_autofree char *flat = dup_flat (((AttacheListCell *)g_ptr_array_index (self->cells, i))->text);

      if (*flat == '\0')
        continue;
      if (text->len > 0)
        g_string_append (text, " | ");
      g_string_append (text, flat);
    }

  return g_string_free (text, FALSE);
}

static gboolean
parts_people (gunichar c)
{
  return c == 0x2028 || c == ';' || c == 0xff1b || c == 0x061b || c == 0x3001;
}

/* Whether a name begins at @text, after a comma: only a title tells. */
static gboolean
starts_with_title (const Row  *self,
                   const char *text)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (text, (gssize)strnlen (text, 80));
  g_autoptr (GArray) hits = attache_words_scan (self->words, plain);
  const AttacheWordHit *title = attache_words_find (hits, ATTACHE_WORD_PERSON, "before");

  return title != NULL && title->start == 0;
}

static void
add_part (GPtrArray  *parts,
          const char *start,
          const char *end)
{
  g_autofree char *part = attache_plain_strip (start, end);

  if (*part != '\0' && parts->len < MOST_PEOPLE)
    g_ptr_array_add (parts, g_steal_pointer (&part));
}

/* Adds the people of a part of the cell: “Ms A and Mr B” are two. */
static void
add_joined (const Row  *self,
            GPtrArray  *people,
            const char *start,
            const char *end)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (start, end - start);
  g_autoptr (GArray) hits = attache_words_scan (self->words, plain);
  gsize from = 0;

  for (guint i = 0; i + 1 < hits->len; i++)
    {
      const AttacheWordHit *and = &g_array_index (hits, AttacheWordHit, i);
      guint                 next = and->end + (plain->plain[ and->end] == ' ');

      for (guint j = i + 1; and->group == ATTACHE_WORD_AND && and->start > 0 && j < hits->len; j++)
        {
          const AttacheWordHit *title = &g_array_index (hits, AttacheWordHit, j);

          if (title->start > next)
            break;
          if (title->start != next || title->group != ATTACHE_WORD_PERSON || !g_str_equal (title->key, "before"))
            continue;
          add_part (people, start + from, start + plain->map[ and->start]);
          from = plain->map[ and->end];
          break;
        }
    }
  add_part (people, start + from, end);
}

static GPtrArray *
split_people (const Row  *self,
              const char *cell)
{
  GPtrArray  *people = g_ptr_array_new_with_free_func (g_free);
  const char *start = cell, *p = cell;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean comma = c == ',' || c == 0x060c;

      if (!parts_people (c) && !(comma && starts_with_title (self, g_utf8_next_char (p))))
        continue;
      add_joined (self, people, start, p);
      start = g_utf8_next_char (p);
    }
  add_joined (self, people, start, p);

  return people;
}

static gboolean
is_vacancy (const char *person)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (person, -1);

  return attache_list_is_vacant (plain);
}

/* The name without title and brackets. Who stands in brackets may be the State. */
static char *
dup_name (const Row  *self,
          const char *person,
          char      **country)
{
  AttacheReading   reading = { .words = self->words };
  g_autofree char *name = attache_people_clean_name (&reading, person, country);

  return attache_plain_strip (name, name + strlen (name));
}

static const char *
find_country_code (const Row  *self,
                   const char *written)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (written, -1);
  g_autoptr (GArray) hits = attache_words_scan (self->words, plain);

  return attache_names_find_country (self->words, plain, hits);
}

static void
set_country (const Row                *self,
             AttacheRecordCandidature *candidature,
             const char               *written)
{
  const char *code = find_country_code (self, written);

  candidature->country = dup_flat (written);
  candidature->country_code = g_strdup (code);
  candidature->nominator_code = g_strdup (code);
  candidature->nominator = code != NULL ? attache_words_dup_name (self->words, ATTACHE_WORD_COUNTRY, code) : NULL;
  if (candidature->nominator == NULL)
    candidature->nominator = g_strdup (candidature->country);
}

static const char *
find_region_code (const Row  *self,
                  const char *written)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (written, -1);
  g_autoptr (GArray) hits = attache_words_scan (self->words, plain);

  return attache_names_find_region (plain, hits);
}

/* What names the region: its own column, or that of the States where it has none. */
static const char *
get_region (const Row *self)
{
  const char *written = get_cell (self, ATTACHE_LIST_COLUMN_REGION);
  const char *country = get_cell (self, ATTACHE_LIST_COLUMN_COUNTRY);

  if (written == NULL && country != NULL && find_region_code (self, country) != NULL)
    return country;

  return written;
}

/* The region is the one that the row names, else that of the State. */
static void
set_region (const Row                *self,
            AttacheRecordCandidature *candidature)
{
  const char *written = get_region (self);
  const char *code = NULL;

  if (written != NULL)
    code = find_region_code (self, written);
  else if (candidature->country_code != NULL)
    code = attache_words_get_region (self->words, candidature->country_code);
  candidature->region = g_strdup (code);
  if (candidature->nominator == NULL)
    {
      candidature->nominator = dup_flat (written);
      candidature->nominator_code = g_strdup (code);
    }
}

static void
set_state (const Row                *self,
           AttacheRecordCandidature *candidature,
           gboolean                  vacant)
{
  gboolean withdrawn = FALSE;

  candidature->state = vacant ? ATTACHE_CANDIDATURE_STATE_CONSIDERED : ATTACHE_CANDIDATURE_STATE_LISTED;
  for (guint i = 0; i < self->cells->len; i++)
    {
      const AttacheListCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->hits == NULL)
        continue;
      withdrawn |= attache_words_has (cell->hits, ATTACHE_WORD_CANDIDATURE, "withdrawn");
      candidature->note_verbale |= attache_words_has (cell->hits, ATTACHE_WORD_CANDIDATURE, "note-verbale");
    }
  if (withdrawn)
    candidature->state = ATTACHE_CANDIDATURE_STATE_WITHDRAWN;
  else if (candidature->note_verbale)
    candidature->state = ATTACHE_CANDIDATURE_STATE_ANNOUNCED;
}

static void
add_row (const Row  *self,
         const char *person,
         const char *country)
{
  AttacheCandidatureListRow *row = g_new0 (AttacheCandidatureListRow, 1);
  AttacheRecordCandidature  *candidature = attache_record_candidature_new ();
  gboolean                   vacant = person != NULL && is_vacancy (person);
  g_autofree char           *bracket = NULL;

  row->line = self->line;
  row->candidature = candidature;
  row->tenure = dup_flat (get_cell (self, ATTACHE_LIST_COLUMN_TENURE));
  row->reference = dup_flat (get_cell (self, ATTACHE_LIST_COLUMN_REFERENCE));
  candidature->group = g_strdup (self->fill->group);
  candidature->post = g_strdup (self->fill->post);
  candidature->language = g_strdup (self->fill->language);
  candidature->text = dup_row (self);
  if (person != NULL && !vacant)
    candidature->person = dup_name (self, person, &bracket);
  if (candidature->person != NULL && *candidature->person == '\0')
    g_clear_pointer (&candidature->person, g_free);
  if (country == NULL && bracket != NULL && find_country_code (self, bracket) != NULL)
    country = bracket;
  if (country != NULL)
    set_country (self, candidature, country);
  set_region (self, candidature);
  set_state (self, candidature, vacant);
  g_ptr_array_add (self->list->rows, row);
}

/**
 * attache_list_read_people:
 * @list: the list that rows are added to
 * @words: the word table
 * @head: the head of the table
 * @cells: (element-type AttacheListCell): a row
 * @fill: its group and post
 * @line: its line
 *
 * Adds a row for each person of a row, or one without a person. As many States as people belong to them one by one; one
 * State belongs to all of them.
 */
void
attache_list_read_people (AttacheCandidatureList *list,
                          const AttacheWords     *words,
                          const AttacheListHead  *head,
                          GPtrArray              *cells,
                          const AttacheListFill  *fill,
                          guint                   line)
{
  Row         self = { list, words, head, cells, fill, line };
  const char *name = get_cell (&self, ATTACHE_LIST_COLUMN_NAME);
  const char *written = get_cell (&self, ATTACHE_LIST_COLUMN_COUNTRY);
  const char *country = written != get_region (&self) ? written : NULL;
  g_auto (GStrv) countries = country != NULL ? g_strsplit (country, ATTACHE_MANUSCRIPT_BREAK, MOST_PEOPLE) : NULL;
  guint n_countries = countries != NULL ? g_strv_length (countries) : 0;
  g_autoptr (GPtrArray) people = name != NULL ? split_people (&self, name) : NULL;
  guint n_people = people != NULL ? people->len : 0;

  if (n_people == 0 && n_countries < 2)
    add_row (&self, NULL, country);
  for (guint i = 0; n_people == 0 && n_countries > 1 && i < n_countries; i++)
    add_row (&self, NULL, countries[i]);
  for (guint i = 0; i < n_people; i++)
    add_row (&self, g_ptr_array_index (people, i), n_countries == n_people ? countries[i] : country);
}
