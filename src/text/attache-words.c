/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word tables: one file a language in words/, plus any.ini for what all share. How a phrase is written there is
 * told at the top of any.ini. All phrases of a language are looked for in one pass over a sentence. */

#include "text/attache-words.h"

#include "text/attache-text-data.h"

#include <string.h>

#define N_BUCKETS 4096
#define LONGEST_GAP 1000

typedef struct
{
  AttacheWordGroup group;
  const char      *key;    /* interned */
  char            *head;   /* plain, before the first gap */
  gsize            length; /* of head */
  GStrv            tails;  /* plain, after each gap; or NULL */
  char            *exact;  /* spelling to keep to, or NULL */
  char            *name;   /* as the table writes it, where it is the first of its key */
  gboolean         anchored;
  gboolean         free_start;
  gboolean         free_end;
  int              next; /* in the bucket, or -1 */
} Phrase;

struct _AttacheWords
{
  GArray     *phrases; /* (element-type Phrase) */
  GHashTable *regions; /* interned country -> interned region */
  int         buckets[N_BUCKETS];
};

static const char *const group_names[ATTACHE_N_WORD_GROUPS] = {
  "language", "abbreviation", "month", "weekday", "ordinal", "date", "by", "since", "relative", "revert", "condition", "event", "duty",
  "who", "recipient", "that", "and", "of", "lead", "reported", "conclusion", "verb", "correspondence", "priority", "closing", "candidature", "post",
  "seat", "organisation", "country", "group", "prefix", "person", "role", "header", "signature", "continued", "region", "column", "programme", "section", "hours", "reply"
};

static guint
hash_start (const char *p)
{
  return ((guint)(guchar)p[0] * 131u + (guchar)p[1] * 31u) % N_BUCKETS;
}

static void
phrase_clear (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->head);
  g_free (phrase->exact);
  g_free (phrase->name);
  g_strfreev (phrase->tails);
}

static void
add_phrase (AttacheWords    *self,
            AttacheWordGroup group,
            const char      *key,
            const char      *written,
            gboolean         first)
{
  Phrase           phrase = { .group = group, .key = g_intern_string (key), .next = -1 };
  g_autofree char *text = g_strstrip (g_strdup (written));
  g_auto (GStrv) parts = NULL;
  char *p = text;
  guint bucket;

  for (; *p == '^' || *p == '*' || *p == '='; p++)
    {
      phrase.anchored |= *p == '^';
      phrase.free_start |= *p == '*';
      if (*p == '=')
        phrase.exact = g_strdup (p + 1);
    }
  if (g_str_has_suffix (p, "*"))
    {
      phrase.free_end = TRUE;
      p[strlen (p) - 1] = '\0';
    }
  parts = g_strsplit (p, "…", -1);
  if (parts[0] == NULL)
    return;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = parts[i];

      parts[i] = g_strchomp (attache_plain_fold (part));
    }
  if (*parts[0] == '\0')
    {
      phrase_clear (&phrase);
      return;
    }
  /* The buckets go by two bytes; “y” and “a” are words with the space after them. */
  phrase.head = g_strconcat (parts[0], parts[0][1] == '\0' ? " " : NULL, NULL);
  phrase.length = strlen (phrase.head);
  phrase.name = first ? g_strdup (p) : NULL;
  phrase.tails = parts[1] != NULL ? g_strdupv (parts + 1) : NULL;
  bucket = hash_start (phrase.head);
  phrase.next = self->buckets[bucket];
  self->buckets[bucket] = (int)self->phrases->len;
  g_array_append_val (self->phrases, phrase);
}

static void
add_group (AttacheWords    *self,
           GKeyFile        *file,
           AttacheWordGroup group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group_names[group], NULL, NULL);

  for (guint i = 0; keys != NULL && keys[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_key_file_get_string_list (file, group_names[group], keys[i], NULL, NULL);

      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        {
          if (group == ATTACHE_WORD_REGION)
            g_hash_table_insert (self->regions, (gpointer)g_intern_string (words[j]), (gpointer)g_intern_string (keys[i]));
          else
            add_phrase (self, group, keys[i], words[j], j == 0);
        }
    }
}

static void
add_file (AttacheWords *self,
          const char   *name)
{
  g_autoptr (GKeyFile) file = attache_text_data_load (name);

  for (AttacheWordGroup group = 0; group < ATTACHE_N_WORD_GROUPS; group++)
    add_group (self, file, group);
}

static AttacheWords *
words_load (const char *language)
{
  AttacheWords *self = g_new0 (AttacheWords, 1);

  self->phrases = g_array_sized_new (FALSE, FALSE, sizeof (Phrase), 1024);
  g_array_set_clear_func (self->phrases, phrase_clear);
  self->regions = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < N_BUCKETS; i++)
    self->buckets[i] = -1;
  add_file (self, "any");
  add_file (self, language);
  return self;
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) && !(c >= 0x2e80 && c < 0xac00);
}

/* Arabic writes “and”, “so”, “by”, “for”, “as” as a letter joined to the word. */
static gboolean
is_joined_letter (gunichar c)
{
  return c == 0x0648 || c == 0x0641 || c == 0x0628 || c == 0x0644 || c == 0x0643 || c == 0x0633;
}

static gboolean
starts_word (const char *text,
             gsize       at)
{
  const char *p = text + at;

  if (!is_word_char (g_utf8_get_char (p)))
    return TRUE;
  for (guint i = 0; i < 3; i++)
    {
      gunichar c;

      if (p == text)
        return TRUE;
      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (!is_word_char (c))
        return TRUE;
      if (!is_joined_letter (c))
        return FALSE;
    }
  return FALSE;
}

static gboolean
ends_word (const char *text,
           gsize       at)
{
  const char *p = text + at;

  return !is_word_char (g_utf8_get_char (g_utf8_prev_char (p))) || *p == '\0' || !is_word_char (g_utf8_get_char (p));
}

/* Only bullets, brackets and quotes may stand before. */
static gboolean
starts_sentence (const char *text,
                 gsize       at)
{
  for (const char *p = text; p < text + at; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* The end of the tails after @at, or 0 when they do not follow. */
static gsize
match_tails (const Phrase       *phrase,
             const AttachePlain *plain,
             gsize               at)
{
  gsize limit = MIN (plain->length, at + LONGEST_GAP);

  for (guint i = 0; phrase->tails[i] != NULL; i++)
    {
      gsize    size = strlen (phrase->tails[i]);
      gboolean last = phrase->tails[i + 1] == NULL;

      while (TRUE)
        {
          const char *p = memmem (plain->plain + at, limit - at, phrase->tails[i], size);

          if (p == NULL)
            return 0;
          at = (gsize)(p - plain->plain) + size;
          if (starts_word (plain->plain, at - size) && ((last && phrase->free_end) || ends_word (plain->plain, at)))
            break;
        }
    }
  return at;
}

static gboolean
match_phrase (const Phrase       *phrase,
              const AttachePlain *plain,
              gsize               at,
              gsize              *end)
{
  if (phrase->length > plain->length - at || memcmp (plain->plain + at, phrase->head, phrase->length) != 0)
    return FALSE;
  if (!phrase->free_start && !starts_word (plain->plain, at))
    return FALSE;
  *end = at + phrase->length;
  if (!(phrase->free_end && phrase->tails == NULL) && !ends_word (plain->plain, *end))
    return FALSE;
  if (phrase->anchored && !starts_sentence (plain->plain, at))
    return FALSE;
  if (phrase->exact != NULL && strncmp (plain->text + plain->map[at], phrase->exact, strlen (phrase->exact)) != 0)
    return FALSE;
  if (phrase->tails != NULL)
    *end = match_tails (phrase, plain, *end);
  return *end > 0;
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const AttacheWordHit *left = a, *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  return left->end == right->end ? (int)left->group - (int)right->group : left->end > right->end ? -1
                                                                                                 : 1;
}

/* “Vice-chair” is no “chair”: within a group only the longest of what overlaps stays. What a sentence says of a candidature
 * may be said within one another: “wished to nominate”. */
static void
drop_nested (GArray *hits)
{
  guint ends[ATTACHE_N_WORD_GROUPS] = { 0 };
  guint kept = 0;

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len; i++)
    {
      AttacheWordHit hit = g_array_index (hits, AttacheWordHit, i);

      if (hit.end <= ends[hit.group] && hit.group != ATTACHE_WORD_CANDIDATURE)
        continue;
      ends[hit.group] = hit.end;
      g_array_index (hits, AttacheWordHit, kept++) = hit;
    }
  g_array_set_size (hits, kept);
}

/**
 * attache_words_get:
 * @language: ISO 639-1
 *
 * The word table of a language, read at the first call and kept for the life of the process. Safe from any thread.
 *
 * Returns: (transfer none): the table; the English one for a language that has none
 */
const AttacheWords *
attache_words_get (const char *language)
{
  static const char *const languages[] = { "en", "fr", "es", "ru", "zh", "ar" };
  static AttacheWords     *tables[G_N_ELEMENTS (languages)];
  static gsize             loaded[G_N_ELEMENTS (languages)];
  guint                    index = 0;

  for (guint i = 0; language != NULL && i < G_N_ELEMENTS (languages); i++)
    {
      if (g_str_equal (language, languages[i]))
        index = i;
    }
  if (g_once_init_enter (&loaded[index]))
    {
      tables[index] = words_load (languages[index]);
      g_once_init_leave (&loaded[index], 1);
    }
  return tables[index];
}

/**
 * attache_words_scan:
 * @self: a word table
 * @plain: a sentence
 *
 * Finds all words and phrases of the table, in one pass.
 *
 * Returns: (transfer full) (element-type AttacheWordHit): the hits by their place; within a group none lies in another
 */
GArray *
attache_words_scan (const AttacheWords *self,
                    const AttachePlain *plain)
{
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (AttacheWordHit), 32);

  for (gsize at = 0; at + 1 < plain->length; at++)
    {
      for (int i = self->buckets[hash_start (plain->plain + at)]; i >= 0;)
        {
          const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);
          gsize         end;

          if (match_phrase (phrase, plain, at, &end))
            {
              AttacheWordHit hit = { phrase->group, phrase->key, (guint)at, (guint)end };

              g_array_append_val (hits, hit);
            }
          i = phrase->next;
        }
    }
  drop_nested (hits);
  return hits;
}

/**
 * attache_words_know:
 * @self: a word table
 * @group: a group
 * @word: a plain word
 *
 * Returns: whether the word, whole and as it is, stands in the group
 */
gboolean
attache_words_know (const AttacheWords *self,
                    AttacheWordGroup    group,
                    const char         *word)
{
  if (strlen (word) < 2)
    return FALSE;
  for (int i = self->buckets[hash_start (word)]; i >= 0;)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->group == group && phrase->tails == NULL && g_str_equal (phrase->head, word))
        return TRUE;
      i = phrase->next;
    }
  return FALSE;
}

/**
 * attache_words_find:
 * @hits: (element-type AttacheWordHit): what a scan found
 * @group: a group
 * @key: (nullable): a key of the group, or %NULL for any
 *
 * Looks a word up among what was found.
 *
 * Returns: (transfer none) (nullable): the first hit, or %NULL
 */
const AttacheWordHit *
attache_words_find (const GArray    *hits,
                    AttacheWordGroup group,
                    const char      *key)
{
  for (guint i = 0; i < hits->len; i++)
    {
      const AttacheWordHit *hit = &g_array_index (hits, AttacheWordHit, i);

      if (hit->group == group && (key == NULL || g_str_equal (hit->key, key)))
        return hit;
    }
  return NULL;
}

/**
 * attache_words_has:
 * @hits: (element-type AttacheWordHit): what a scan found
 * @group: a group
 * @key: (nullable): a key of the group, or %NULL for any
 *
 * Returns: whether it is among what was found
 */
gboolean
attache_words_has (const GArray    *hits,
                   AttacheWordGroup group,
                   const char      *key)
{
  return attache_words_find (hits, group, key) != NULL;
}

/**
 * attache_words_dup_name:
 * @self: a word table
 * @group: a group
 * @key: a key of the group
 *
 * The first word of a key is its name: a country in the nominative, whatever the case in the text.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when the tables do not have the key
 */
char *
attache_words_dup_name (const AttacheWords *self,
                        AttacheWordGroup    group,
                        const char         *key)
{
  for (guint i = 0; i < self->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);

      if (phrase->group == group && phrase->name != NULL && g_str_equal (phrase->key, key))
        return g_strdup (phrase->name);
    }
  return NULL;
}

/**
 * attache_words_dup_nearest:
 * @self: a word table
 * @group: a group
 * @written: plain words that are not in it
 *
 * What may have been meant where a name was misspelt by a letter or two.
 *
 * Returns: (transfer full) (nullable): the name of the key that is nearest, or %NULL where none or several are near
 */
char *
attache_words_dup_nearest (const AttacheWords *self,
                           AttacheWordGroup    group,
                           const char         *written)
{
  guint       limit = strlen (written) < 5 ? 0 : strlen (written) < 12 ? 1
                                                                       : 2;
  guint       least = limit + 1;
  const char *key = NULL;

  for (guint i = 0; i < self->phrases->len; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);
      guint         distance;

      if (phrase->group != group || phrase->tails != NULL)
        continue;
      distance = attache_plain_distance (phrase->head, written, limit);
      if (distance > least || distance > limit)
        continue;
      key = distance < least || g_strcmp0 (key, phrase->key) == 0 ? phrase->key : NULL;
      least = distance;
    }

  return key != NULL ? attache_words_dup_name (self, group, key) : NULL;
}

/**
 * attache_words_get_region:
 * @self: a word table
 * @country: ISO 3166 three-letter code
 *
 * The regional organisation through which a country puts up candidatures.
 *
 * Returns: (nullable): code of the organisation, or %NULL when the tables have none
 */
const char *
attache_words_get_region (const AttacheWords *self,
                          const char         *country)
{
  return g_hash_table_lookup (self->regions, country);
}
