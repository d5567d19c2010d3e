/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a record: who is named with which office, and that “S. BIN GHELAITA” who signs is the Saif Bin Ghelaita
 * who was elected. */

#include "text/attache-people.h"

#include <string.h>

#define LONGEST_ROLE 160
#define FARTHEST_ROLE 60

/* No meeting has more; a text that names more is none, and comparing them all would take its time. */
#define MOST_PEOPLE 5000

/* A person who is known, and the folded words of the name. */
typedef struct
{
  AttacheRecordPerson *person; /* borrowed */
  GStrv                words;
} Known;

/**
 * attache_people_lower_capitals:
 * @name: a name as a text sets it: “S. BIN GHELAITA”, “ПЕТРОВ-ВОДКИН”
 *
 * Capitals are how signatures and lists set a name, not how it is written. An accent belongs to its letter, whether it comes as one
 * character with it or as one of its own. That two words of it were kept on one line is no part of it either.
 *
 * Returns: (transfer full): the name with a capital only where a word or a part of it begins
 */
char *
attache_people_lower_capitals (const char *name)
{
  GString *text = g_string_new (NULL);

  for (const char *p = name; *p != '\0';)
    {
      const char *end = p;
      gboolean    capitals = TRUE;
      guint       letters = 0;

      for (; g_unichar_isalpha (g_utf8_get_char (end)) || (letters > 0 && g_unichar_ismark (g_utf8_get_char (end))); end = g_utf8_next_char (end))
        {
          if (g_unichar_ismark (g_utf8_get_char (end)))
            continue;
          capitals &= g_unichar_isupper (g_utf8_get_char (end));
          letters++;
        }
      for (const char *c = p; c < end; c = g_utf8_next_char (c))
        g_string_append_unichar (text, capitals && letters > 1 && c > p ? g_unichar_tolower (g_utf8_get_char (c)) : g_utf8_get_char (c));
      if (end == p)
        {
          gunichar c = g_utf8_get_char (p);

          g_string_append_unichar (text, c == 0x00a0 || c == 0x202f ? ' ' : c);
          end = g_utf8_next_char (p);
        }
      p = end;
    }
  return g_string_free (text, FALSE);
}

/**
 * attache_people_clean_name:
 * @reading: the reading
 * @written: a name as a header or a signature sets it: “Dr E. SPINA (Italy)”
 * @country: (out) (transfer full) (nullable): the country in brackets
 *
 * Returns: (transfer full): the name without title and country, in capitals and small letters
 */
char *
attache_people_clean_name (AttacheReading *reading,
                           const char     *written,
                           char          **country)
{
  g_autoptr (AttachePlain) plain = attache_plain_new (written, -1);
  g_autoptr (GArray) hits = attache_words_scan (reading->words, plain);
  g_autofree char *name = NULL;
  const char      *open = strchr (plain->plain, '(');
  const char      *close = open != NULL ? strchr (open, ')') : NULL;
  gsize            start = 0, end = open != NULL ? (gsize)(open - plain->plain) : plain->length;

  *country = close != NULL ? attache_plain_dup_source (plain, (gsize)(open - plain->plain) + 1, (gsize)(close - plain->plain)) : NULL;
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group != ATTACHE_WORD_PERSON || hit->start >= end)
        continue;
      if (g_str_equal (hit->key, "before") && hit->start <= start)
        start = hit->end + strspn (plain->plain + hit->end, " .");
      else if (g_str_equal (hit->key, "after"))
        end = hit->start;
    }
  if (start >= end)
    return g_strdup ("");
  name = attache_plain_dup_source (plain, start, end);
  return g_strstrip (attache_people_lower_capitals (name));
}

/* Russian names change their ends: “Белал”, “Белала”. */
static gboolean
is_same_stem (const char *a,
              const char *b)
{
  glong shared = 0;

  if ((guchar)a[0] < 0xd0 || (guchar)a[0] > 0xd4)
    return FALSE;
  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      shared++;
    }
  return shared >= 3 && g_utf8_strlen (a, -1) <= 2 && g_utf8_strlen (b, -1) <= 2;
}

static gboolean
is_same_word (const char *a,
              const char *b)
{
  gsize size;

  if (g_str_equal (a, b) || is_same_stem (a, b))
    return TRUE;
  if (!g_str_has_suffix (a, ".") && !g_str_has_suffix (b, "."))
    return FALSE;
  size = MIN (strcspn (a, "."), strcspn (b, "."));
  return size > 0 && strncmp (a, b, size) == 0;
}

/* Of two names with as many words. */
static gboolean
is_same_name (const char *const *a,
              const char *const *b)
{
  for (guint i = 0; a[i] != NULL; i++)
    {
      if (!is_same_word (a[i], b[i]))
        return FALSE;
    }
  return TRUE;
}

static void
known_free (gpointer data)
{
  Known *self = data;

  g_strfreev (self->words);
  g_free (self);
}

static GStrv
split_name (const char *name)
{
  g_autofree char *folded = attache_plain_fold (name);

  return g_strsplit (folded, " ", -1);
}

/* Whichever way two names are the same, their words begin with the same letters: only those are compared. */
static GPtrArray *
find_alike (AttacheReading    *reading,
            const char *const *words)
{
  g_autoptr (GString) initials = g_string_new (NULL);
  GPtrArray *alike;

  for (guint i = 0; words[i] != NULL; i++)
    g_string_append_unichar (g_string_append_c (initials, ' '), g_utf8_get_char (words[i]));
  if (reading->people == NULL)
    reading->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  alike = g_hash_table_lookup (reading->people, initials->str);
  if (alike == NULL)
    {
      alike = g_ptr_array_new_with_free_func (known_free);
      g_hash_table_insert (reading->people, g_strdup (initials->str), alike);
    }
  return alike;
}

static Known *
find_known (GPtrArray         *alike,
            const char *const *words)
{
  for (guint i = 0; i < alike->len; i++)
    {
      Known *known = g_ptr_array_index (alike, i);

      if (is_same_name ((const char *const *)known->words, words))
        return known;
    }
  return NULL;
}

/**
 * attache_people_add:
 * @reading: the reading
 * @name: a name
 * @role: (nullable): the office, in the words of the text
 * @country: (nullable): the country, in the words of the text
 *
 * Adds a person, or what is new about one who is known: the fuller name, a first office, the country.
 */
void
attache_people_add (AttacheReading *reading,
                    const char     *name,
                    const char     *role,
                    const char     *country)
{
  GPtrArray *people = reading->record->people;
  g_auto (GStrv) words = split_name (name);
  GPtrArray           *alike = find_alike (reading, (const char *const *)words);
  Known               *known = find_known (alike, (const char *const *)words);
  AttacheRecordPerson *person;

  if (known == NULL && people->len >= MOST_PEOPLE)
    return;
  if (known == NULL)
    {
      known = g_new0 (Known, 1);
      known->person = attache_record_person_new ();
      g_ptr_array_add (alike, known);
      g_ptr_array_add (people, known->person);
    }
  person = known->person;
  if (person->name == NULL || strlen (name) > strlen (person->name))
    {
      g_set_str (&person->name, name);
      g_strfreev (known->words);
      known->words = g_steal_pointer (&words);
    }
  if (person->role == NULL)
    g_set_str (&person->role, role);
  if (person->country == NULL)
    g_set_str (&person->country, country);
}

static gboolean
is_office (const AttacheWordHit *hit)
{
  return hit->group == ATTACHE_WORD_ROLE || hit->group == ATTACHE_WORD_POST;
}

static const AttacheWordHit *
find_office (const AttacheSentence *sentence,
             guint                  start,
             guint                  end)
{
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (is_office (hit) && hit->start >= start && hit->end <= end)
        return hit;
    }
  return NULL;
}

/* “… as Chair of …”: the office that somebody takes up. */
static char *
find_office_taken (const AttacheSentence      *sentence,
                   const AttachePersonMention *mention)
{
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);
      const AttacheWordHit *office;

      if (hit->group != ATTACHE_WORD_PERSON || !g_str_equal (hit->key, "as") || hit->start < mention->end || hit->start > mention->end + 4)
        continue;
      office = find_office (sentence, hit->end, (guint)MIN (sentence->plain->length, hit->end + FARTHEST_ROLE));
      if (office != NULL)
        return attache_plain_dup_source (sentence->plain, office->start, office->end);
    }
  return NULL;
}

/* “…, State Minister of …,” after the name. */
static char *
find_office_after (const AttacheSentence      *sentence,
                   const AttachePersonMention *mention)
{
  const char *text = sentence->plain->plain;
  guint       start = mention->end, end;

  if (text[start] != ',')
    return NULL;
  start++;
  end = start + (guint)strcspn (text + start, ",.(;");
  if (end - start > LONGEST_ROLE || find_office (sentence, start, end) == NULL)
    return NULL;
  return attache_plain_dup_source (sentence->plain, start, end);
}

/* The last office before the name and its words up to there: “Vice-Chair of the Council”, “创新和技术部国务部长”. */
static char *
find_office_before (const AttacheSentence      *sentence,
                    const AttachePersonMention *mention)
{
  const AttacheWordHit *office = NULL;
  guint                 start = 0;
  char                 *role;

  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (hit->end > mention->start)
        continue;
      if (is_office (hit) && mention->start - hit->end < FARTHEST_ROLE)
        office = hit;
      else if (hit->group == ATTACHE_WORD_COUNTRY || hit->group == ATTACHE_WORD_LEAD)
        start = MAX (start, hit->end);
    }
  if (office == NULL)
    return NULL;
  /* Where words are not parted, what the office is of stands before it. */
  if (g_utf8_get_char (sentence->plain->plain + office->start) < 0x2e80 || start == 0 || office->start - start > FARTHEST_ROLE)
    start = office->start;
  role = attache_plain_dup_source (sentence->plain, start, mention->start);
  while (g_str_has_suffix (role, ",") || g_str_has_suffix (role, " "))
    role[strlen (role) - 1] = '\0';
  return role;
}

static char *
find_country_near (const AttacheSentence      *sentence,
                   const AttachePersonMention *mention,
                   const char                 *role)
{
  const char           *text = sentence->plain->plain;
  const AttacheWordHit *before = NULL;

  if (mention->country != NULL || role == NULL)
    return g_strdup (mention->country);
  for (guint i = 0; i < sentence->hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (sentence->hits, AttacheWordHit, i);

      if (hit->group != ATTACHE_WORD_COUNTRY)
        continue;
      if (hit->start >= mention->end && hit->start - mention->end <= LONGEST_ROLE && memchr (text + mention->end + 1, ',', hit->start - mention->end) == NULL)
        return attache_plain_dup_source (sentence->plain, hit->start, hit->end);
      if (hit->end <= mention->start && mention->start - hit->end <= LONGEST_ROLE)
        before = hit;
    }
  return before != NULL ? attache_plain_dup_source (sentence->plain, before->start, before->end) : NULL;
}

static void
read_mention (AttacheReading             *reading,
              const AttacheSentence      *sentence,
              const AttachePersonMention *mention)
{
  g_autofree char *role = NULL;
  g_autofree char *country = NULL;

  /* Whom somebody wishes to nominate holds no office yet. */
  if (!attache_words_has (sentence->hits, ATTACHE_WORD_CANDIDATURE, "nominate"))
    {
      role = find_office_taken (sentence, mention);
      if (role == NULL)
        role = find_office_after (sentence, mention);
      if (role == NULL)
        role = find_office_before (sentence, mention);
    }
  country = find_country_near (sentence, mention, role);
  attache_people_add (reading, mention->name, role, country);
}

/**
 * attache_people_read:
 * @reading: the reading
 * @passages: (element-type AttachePassage): the paragraphs of an item
 *
 * Reads the people whom the paragraphs name.
 */
void
attache_people_read (AttacheReading *reading,
                     GPtrArray      *passages)
{
  for (guint i = 0; i < passages->len; i++)
    {
      const AttachePassage *passage = g_ptr_array_index (passages, i);

      for (guint j = 0; j < passage->sentences->len; j++)
        {
          const AttacheSentence *sentence = g_ptr_array_index (passage->sentences, j);
          g_autoptr (GPtrArray) mentions = attache_people_find (reading, sentence);

          for (guint k = 0; k < mentions->len; k++)
            read_mention (reading, sentence, g_ptr_array_index (mentions, k));
        }
    }
}
