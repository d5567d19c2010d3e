/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of what is in archives, made fit to be shown and to be given to a file: an archive can call its members anything. */

#include "attache-zip-names.h"

#include "attache-charset.h"

#include "sandbox/attache-worker-protocol.h"

#include <string.h>

/* As file systems have it, less what makes a name unique. */
#define MOST_PART 200

/* The last so many bytes of a name that is too long stay: what tells its format is among them. */
#define KEPT_END 20

/* Characters that are not shown, or that turn what follows around: a name could pass for another. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0xad || c == 0x61c || (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) ||
         c == 0xfeff || (c >= 0xfff9 && c <= 0xfffb);
}

/* The first byte of a character at or before @at. */
static gsize
find_boundary (const char *text,
               gsize       at)
{
  while (at > 0 && ((guchar)text[at] & 0xc0) == 0x80)
    at--;

  return at;
}

static void
shorten (GString *part)
{
  gsize first = find_boundary (part->str, MOST_PART - KEPT_END - strlen ("…"));
  gsize last = part->len - KEPT_END;

  while (last < part->len && ((guchar)part->str[last] & 0xc0) == 0x80)
    last++;
  g_string_erase (part, first, last - first);
  g_string_insert (part, first, "…");
}

/* One folder or file of a path, without what could be taken for something else; empty where nothing is left. */
static char *
make_part_safe (const char *start,
                const char *end)
{
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *at = start; at < end; at = g_utf8_next_char (at))
    if (!is_invisible (g_utf8_get_char (at)))
      g_string_append_unichar (part, *at == ':' ? '_' : g_utf8_get_char (at));
  if (part->len > MOST_PART)
    shorten (part);
  g_strstrip (part->str);
  if (g_str_equal (part->str, ".") || g_str_equal (part->str, ".."))
    *part->str = '\0';

  return g_strdup (part->str);
}

/**
 * attache_zip_name_is_noise:
 * @name: (nullable): what an archive calls a member
 *
 * Returns: whether a system put it there for itself
 */
gboolean
attache_zip_name_is_noise (const char *name)
{
  static const char *const noise[] = { ".DS_Store", "Thumbs.db", "desktop.ini" };
  const char              *base;

  if (name == NULL)
    return FALSE;
  if (strncmp (name, "__MACOSX/", strlen ("__MACOSX/")) == 0)
    return TRUE;
  base = strrchr (name, '/');
  base = base != NULL ? base + 1 : name;
  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    if (g_ascii_strcasecmp (base, noise[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * attache_zip_name_make_safe:
 * @name: (nullable): what an archive calls a member
 *
 * Folders are separated by slashes, of either kind in archives of some systems; there is nothing to lead out of a folder.
 *
 * Returns: (transfer full): a name in UTF-8 of at most %ATTACHE_WORKER_MAX_NAME bytes
 */
char *
attache_zip_name_make_safe (const char *name)
{
  g_autofree char *text = attache_charset_decode_name (name);
  g_autoptr (GString) safe = g_string_new (NULL);
  const char *at = text;

  /* The letter of a disk. */
  if (g_ascii_isalpha (at[0]) && at[1] == ':' && (at[2] == '\\' || at[2] == '/'))
    at += 2;
  while (*at != '\0')
    {
      gsize            length = strcspn (at, "/\\");
      g_autofree char *part = make_part_safe (at, at + length);

      if (*part != '\0' && safe->len > 0)
        g_string_append_c (safe, '/');
      g_string_append (safe, part);
      at += length + (at[length] != '\0');
    }

  /* Of a path that is too long the end tells more. */
  if (safe->len > ATTACHE_WORKER_MAX_NAME / 4)
    {
      gsize first = safe->len - ATTACHE_WORKER_MAX_NAME / 4;
      char *slash = strchr (safe->str + first, '/');

      g_string_erase (safe, 0, slash != NULL && slash[1] != '\0' ? slash + 1 - safe->str : 0);
    }

  return g_strdup (safe->len > 0 ? safe->str : "_");
}

/**
 * attache_zip_name_make_unique:
 * @name: a safe name
 * @taken: (element-type utf8 guint): those there are, with how often each was asked for; this one is added
 *
 * Returns: (transfer full): @name, or it with a number before its extension
 */
char *
attache_zip_name_make_unique (const char *name,
                              GHashTable *taken)
{
  g_autofree char *unique = g_strdup (name);
  guint            n = GPOINTER_TO_UINT (g_hash_table_lookup (taken, name));
  guint            first = MAX (n, 1);

  while (g_hash_table_contains (taken, unique))
    {
      const char *base = strrchr (name, '/');
      const char *dot = strrchr (base != NULL ? base + 1 : name, '.');
      gsize       length = dot != NULL && dot != name ? (gsize)(dot - name) : strlen (name);

      g_free (unique);
      unique = g_strdup_printf ("%.*s (%u)%s", (int)length, name, ++first, name + length);
    }
  if (n > 0)
    g_hash_table_replace (taken, g_strdup (name), GUINT_TO_POINTER (first));
  g_hash_table_replace (taken, g_strdup (unique), GUINT_TO_POINTER (1));

  return g_steal_pointer (&unique);
}
