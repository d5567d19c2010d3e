/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheFileName: which paper a file is, by its name or its address on the web. The rule is the Union’s:
 * sector and period, group, type and number of document, issue, format and language, as in S21-CL-C-0021!A1!MSW-E.docx,
 * where the Council is the group CL. Mail programs put "_" or "%21" for "!". */

#include "text/attache-file-name.h"

#include "text/attache-fold.h"
#include "text/attache-symbol-scanner.h"
#include "text/attache-symbol.h"

#include <string.h>

#define MOST_BYTES 4096

static const struct
{
  const char   *type;
  AttacheSeries series;
} types[] = {
  { "C", ATTACHE_SERIES_ORDINARY },
  { "ADM", ATTACHE_SERIES_ADM },
  { "INF", ATTACHE_SERIES_INF },
  { "DT", ATTACHE_SERIES_DT },
  { "DL", ATTACHE_SERIES_DL },
};

static const char *const formats[] = {
  "pdf", "doc", "docx", "docm", "rtf", "odt", "txt", "htm", "html", "epub", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "zip"
};

/* Percent signs in addresses and in names that came by mail. */
static char *
unescape (const char *name)
{
  GString *string = g_string_sized_new (strlen (name));

  for (const char *p = name; *p != '\0'; p++)
    {
      int byte = *p == '%' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]) ? g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]) : 0;

      g_string_append_c (string, byte > 0 ? (char)byte : *p);
      if (byte > 0)
        p += 2;
    }

  return g_string_free_and_steal (string);
}

static char *
dup_format (const char *name)
{
  g_autofree char *path = g_strndup (name, strcspn (name, "?#"));
  const char      *dot = strrchr (path, '.');

  for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (dot + 1, formats[i]) == 0)
        return g_strdup (formats[i]);
    }

  return NULL;
}

static const char *
skip_alnum (const char *p)
{
  while (g_ascii_isalnum (*p))
    p++;

  return p;
}

/* The separator between the parts after the number. */
static const char *
skip_marks (const char *p)
{
  while (*p == '!' || *p == '_')
    p++;

  return p;
}

typedef struct
{
  const char *group;
  const char *type;
  const char *number; /* and what follows */
  int         year;
} Head;

/* "S21-CL-C-0021", "S19-CWGFHR10-C-0016", "R15-WRS16-SP-0003". */
static gboolean
scan_head (const char *p,
           Head       *head)
{
  const char *at;

  if (*p == '\0' || strchr ("SDRTsdrt", *p) == NULL || !g_ascii_isdigit (p[1]) || !g_ascii_isdigit (p[2]) || p[3] != '-')
    return FALSE;
  head->year = (p[1] - '0') * 10 + (p[2] - '0');
  head->group = p + 4;
  at = skip_alnum (head->group);
  if (at == head->group || *at != '-')
    return FALSE;
  head->type = at + 1;
  at = skip_alnum (head->type);
  if (at == head->type || *at != '-')
    return FALSE;
  /* "T17-SG13-190304-TD-0123": the day of a meeting may come before the type. */
  if (g_ascii_isdigit (*head->type))
    {
      head->type = at + 1;
      at = skip_alnum (head->type);
      if (at == head->type || *at != '-')
        return FALSE;
    }
  head->number = at + 1;

  return g_ascii_isdigit (*head->number);
}

/* The last one: folders may be named like files. */
static gboolean
find_head (const char *name,
           Head       *head)
{
  Head     found;
  gboolean any = FALSE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if ((p == name || !g_ascii_isalnum (p[-1])) && scan_head (p, &found))
        {
          *head = found;
          any = TRUE;
        }
    }

  return any;
}

static gboolean
scan_issue (const char       *p,
            const char       *end,
            AttacheIssueKind *kind,
            int              *ordinal)
{
  switch (g_ascii_toupper (*p))
    {
    case 'R':
      *kind = ATTACHE_ISSUE_KIND_REV;
      break;
    case 'C':
      *kind = ATTACHE_ISSUE_KIND_CORR;
      break;
    case 'A':
      *kind = ATTACHE_ISSUE_KIND_ADD;
      break;
    default:
      return FALSE;
    }

  return attache_scan_number (p + 1, 2, ordinal) == end;
}

static gboolean
is_format (const char *p,
           const char *end)
{
  static const char *const names[] = { "MSW", "PDF", "ZIP", "PPT", "XLS", "TXT", "HTM", "RTF", "DOC", "DOCX" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if ((gsize)(end - p) == strlen (names[i]) && g_ascii_strncasecmp (p, names[i], end - p) == 0)
        return TRUE;
    }

  return FALSE;
}

/* "-E" after the format, or the "/en" of a short address, or the "lang=en" of a long one. */
static char *
dup_language (const char *name,
              const char *p)
{
  static const char *const languages[] = { "ar", "zh", "en", "fr", "ru", "es" };
  const char              *query = strstr (name, "lang=");

  if (*p == '-' && !g_ascii_isalnum (p[1] ? p[2] : '\0'))
    return g_strdup (attache_language_from_letter (g_ascii_toupper (p[1])));
  if (query != NULL && (query == name || query[-1] == '?' || query[-1] == '&'))
    p = query + strlen ("lang=");
  else if (*p == '/')
    p++;
  else
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_ascii_strncasecmp (p, languages[i], 2) == 0 && !g_ascii_isalnum (p[2]))
        return g_strdup (languages[i]);
    }

  return NULL;
}

/* The Council’s own; years before 2002 have four digits in symbols. */
static char *
dup_symbol (const Head      *head,
            int              number,
            AttacheIssueKind kind,
            int              ordinal)
{
  g_autofree char *session = g_strdup_printf (head->year < 2 ? "C20%02d" : "C%02d", head->year);
  AttacheSymbol    symbol = { session, ATTACHE_SERIES_ORDINARY, number, kind, ordinal };
  gsize            length = skip_alnum (head->type) - head->type;

  if (g_ascii_strncasecmp (head->group, "CL-", 3) != 0 || head->type != head->group + 3 || g_ascii_toupper (head->group[-4]) != 'S')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (length == strlen (types[i].type) && g_ascii_strncasecmp (head->type, types[i].type, length) == 0)
        {
          symbol.series = types[i].series;
          return attache_symbol_to_string (&symbol);
        }
    }

  return NULL;
}

/* What follows the number: "!A1!MSW-E", "!!PDF-F", "_R1_MSW-C", "/en". An issue that is not known ("!N02!") makes the
 * paper unknown: it is not the base. */
static void
read_tail (AttacheFileName *self,
           const char      *name,
           const Head      *head)
{
  AttacheIssueKind kind = ATTACHE_ISSUE_KIND_BASE;
  int              ordinal = 0;
  int              number;
  gboolean         known = TRUE;
  const char      *at = attache_scan_number (head->number, 5, &number);
  const char      *part, *end;

  if (at == NULL)
    return;
  part = skip_marks (at);
  end = skip_alnum (part);
  if (part > at && end > part && !is_format (part, end))
    {
      at = part + strcspn (part, "!_./");
      known = scan_issue (part, at, &kind, &ordinal);
      part = skip_marks (at);
      end = skip_alnum (part);
    }
  /* "!R1!A2!": an addendum to a revision is neither of them. */
  while (part > at && end > part && !is_format (part, end) && scan_issue (part, end, &kind, &ordinal))
    {
      known = FALSE;
      at = end;
      part = skip_marks (at);
      end = skip_alnum (part);
    }
  if (part > at && is_format (part, end))
    {
      at = end;
      /* MSW is a file of a word processor, of which there are several formats. */
      if (self->format == NULL && g_ascii_strncasecmp (part, "MSW", 3) != 0)
        self->format = g_ascii_strdown (part, end - part);
    }
  self->language = dup_language (name, at);
  if (known && number <= 9999 && !g_ascii_isalnum (*at))
    self->symbol = dup_symbol (head, number, kind, ordinal);
}

/* "C21-21-Add1-E", "C21_DT_2(Rev.4)", "C21 86 R". */
static const char *
scan_plain_issue (const char       *p,
                  AttacheIssueKind *kind,
                  int              *ordinal)
{
  static const struct
  {
    const char      *name;
    AttacheIssueKind kind;
  } names[] = {
    { "REV", ATTACHE_ISSUE_KIND_REV },
    { "CORR", ATTACHE_ISSUE_KIND_CORR },
    { "COR", ATTACHE_ISSUE_KIND_CORR },
    { "ADD", ATTACHE_ISSUE_KIND_ADD },
    { "R", ATTACHE_ISSUE_KIND_REV },
    { "C", ATTACHE_ISSUE_KIND_CORR },
    { "A", ATTACHE_ISSUE_KIND_ADD },
  };

  p += strspn (p, "( _-");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *end;

      if (g_ascii_strncasecmp (p, names[i].name, strlen (names[i].name)) != 0)
        continue;
      p += strlen (names[i].name);
      end = attache_scan_number (p + strspn (p, "._- "), 2, ordinal);
      *kind = names[i].kind;
      return end != NULL && *end == ')' ? end + 1 : end;
    }

  return NULL;
}

static const char *
scan_plain_series (const char    *p,
                   AttacheSeries *series)
{
  for (guint i = 1; i < G_N_ELEMENTS (types); i++)
    {
      gsize length = strlen (types[i].type);

      if (g_ascii_strncasecmp (p, types[i].type, length) == 0 && (g_ascii_isdigit (p[length]) || (strchr ("-_ /", p[length]) != NULL && p[length] != '\0')))
        {
          *series = types[i].series;
          return p + length + !g_ascii_isdigit (p[length]);
        }
    }

  return p;
}

/* Names that people give. "C21-21" alone may be anything; with a series, an issue or a language behind it, and nothing
 * else in the name, it is a paper. */
static void
read_plain_name (AttacheFileName *self,
                 const char      *stem)
{
  char          session[12];
  AttacheSymbol symbol = { session, ATTACHE_SERIES_ORDINARY, 0, ATTACHE_ISSUE_KIND_BASE, 0 };
  const char   *p = attache_scan_session (stem, session);
  const char   *after;
  char          letter = 0;

  if (p == NULL || *p == '\0' || strchr ("-_ /", *p) == NULL)
    return;
  p = attache_scan_number (scan_plain_series (p + 1, &symbol.series), 4, &symbol.number);
  if (p == NULL)
    return;
  after = scan_plain_issue (p, &symbol.kind, &symbol.ordinal);
  if (after != NULL)
    p = after;
  else
    symbol.kind = ATTACHE_ISSUE_KIND_BASE;
  if ((*p == '-' || *p == '_' || *p == ' ') && attache_language_from_letter (p[1]) != NULL)
    {
      letter = p[1];
      p += 2;
    }
  if (*p != '\0')
    return;
  if (symbol.series == ATTACHE_SERIES_ORDINARY && symbol.kind == ATTACHE_ISSUE_KIND_BASE && (letter == 0 || symbol.number >= 1900))
    return;

  self->symbol = attache_symbol_to_string (&symbol);
  self->language = g_strdup (attache_language_from_letter (letter));
}

/**
 * attache_file_name_parse:
 * @name: name of a file, with or without folders, or an address on the web
 *
 * Tells which paper of the Council a file is. Papers of other bodies have no symbol, but their language is told.
 *
 * Returns: (transfer full): what the name says, nothing of it if need be
 */
AttacheFileName *
attache_file_name_parse (const char *name)
{
  AttacheFileName *self = g_new0 (AttacheFileName, 1);
  g_autofree char *plain = NULL;
  g_autoptr (AttacheFold) fold = NULL;
  Head        head;
  const char *folded;

  g_return_val_if_fail (name != NULL, self);

  if (strnlen (name, MOST_BYTES + 1) > MOST_BYTES)
    return self;
  plain = unescape (name);
  self->format = dup_format (plain);
  fold = attache_fold_new (plain);
  folded = attache_fold_get_text (fold);
  if (find_head (folded, &head))
    read_tail (self, folded, &head);
  else if (strstr (folded, "://") == NULL)
    {
      g_autofree char *base = g_path_get_basename (plain);
      g_autoptr (AttacheFold) base_fold = attache_fold_new (base);
      g_autofree char *stem = g_strdup (attache_fold_get_text (base_fold));
      char            *dot = strrchr (stem, '.');

      if (self->format != NULL && dot != NULL)
        *dot = '\0';
      read_plain_name (self, g_strstrip (stem));
    }

  return self;
}

/**
 * attache_file_name_free:
 *
 * Frees what attache_file_name_parse() returned.
 */
void
attache_file_name_free (AttacheFileName *self)
{
  if (self == NULL)
    return;

  g_free (self->symbol);
  g_free (self->language);
  g_free (self->format);
  g_free (self);
}
