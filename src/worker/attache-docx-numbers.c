/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxNumbers: the numbers that Word puts before paragraphs, which are not in the text but in lists of nine levels,
 * and which a paragraph has of itself or of its style. Source of the rules: ECMA-376, part 1, 17.9. */

#include "attache-docx-numbers.h"

#include "attache-docx-xml.h"

#include <string.h>

#define N_LEVELS 9

/* Styles may lead round in a circle. */
#define MOST_ANCESTORS 20

typedef struct
{
  int   start;
  int   restart; /* after which level, counted from 1; 0 for never, -1 for any above */
  char *format;
  char *text;
  char *style;
} Level;

typedef struct
{
  Level levels[N_LEVELS];
  int   counters[N_LEVELS]; /* -1 before the first */
} Scheme;

typedef struct
{
  char    *scheme;
  int      starts[N_LEVELS]; /* -1 where the scheme’s own holds */
  gboolean used;
} List;

typedef struct
{
  char *base;
  char *list;
  int   level; /* -1 where it is not said */
} Style;

struct _AttacheDocxNumbers
{
  GHashTable *schemes;
  GHashTable *lists;
  GHashTable *styles;
  char       *default_style;

  /* What is being read */
  Scheme *scheme;
  Level  *level;
  List   *list;
  Style  *style;
  int     override;
};

static void
scheme_free (gpointer data)
{
  Scheme *scheme = data;

  for (guint i = 0; i < N_LEVELS; i++)
    {
      g_free (scheme->levels[i].format);
      g_free (scheme->levels[i].text);
      g_free (scheme->levels[i].style);
    }
  g_free (scheme);
}

static void
list_free (gpointer data)
{
  List *list = data;

  g_free (list->scheme);
  g_free (list);
}

static void
style_free (gpointer data)
{
  Style *style = data;

  g_free (style->base);
  g_free (style->list);
  g_free (style);
}

static void
start_scheme (AttacheDocxNumbers *self,
              AttacheDocxXml     *xml)
{
  char *id = attache_docx_xml_dup_attribute (xml, "abstractNumId");

  self->level = NULL;
  self->scheme = g_new0 (Scheme, 1);
  for (guint i = 0; i < N_LEVELS; i++)
    {
      self->scheme->levels[i].restart = -1;
      self->scheme->counters[i] = -1;
    }
  g_hash_table_replace (self->schemes, id ? id : g_strdup (""), self->scheme);
}

static void
start_list (AttacheDocxNumbers *self,
            AttacheDocxXml     *xml)
{
  char *id = attache_docx_xml_dup_attribute (xml, "numId");

  self->scheme = NULL;
  self->level = NULL;
  self->override = N_LEVELS;
  self->list = g_new0 (List, 1);
  for (guint i = 0; i < N_LEVELS; i++)
    self->list->starts[i] = -1;
  g_hash_table_replace (self->lists, id ? id : g_strdup (""), self->list);
}

static void
read_level (AttacheDocxNumbers *self,
            AttacheDocxXml     *xml,
            const char         *name)
{
  if (g_str_equal (name, "start"))
    self->level->start = attache_docx_xml_get_number (xml, "val", 0);
  else if (g_str_equal (name, "lvlRestart"))
    self->level->restart = attache_docx_xml_get_number (xml, "val", -1);
  else if (g_str_equal (name, "numFmt") && self->level->format == NULL)
    self->level->format = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "lvlText") && self->level->text == NULL)
    self->level->text = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "pStyle") && self->level->style == NULL)
    self->level->style = attache_docx_xml_dup_attribute (xml, "val");
}

static void
numbering_start_cb (AttacheDocxXml *xml,
                    const char     *name,
                    gpointer        user_data)
{
  AttacheDocxNumbers *self = user_data;
  int                 level = attache_docx_xml_get_number (xml, "ilvl", N_LEVELS);

  if (g_str_equal (name, "abstractNum"))
    start_scheme (self, xml);
  else if (g_str_equal (name, "num"))
    start_list (self, xml);
  else if (g_str_equal (name, "lvl"))
    self->level = self->scheme != NULL && level < N_LEVELS ? &self->scheme->levels[level] : NULL;
  else if (g_str_equal (name, "lvlOverride"))
    self->override = level;
  else if (g_str_equal (name, "abstractNumId") && self->list != NULL && self->list->scheme == NULL)
    self->list->scheme = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "startOverride") && self->list != NULL && self->override < N_LEVELS)
    self->list->starts[self->override] = attache_docx_xml_get_number (xml, "val", -1);
  else if (self->level != NULL)
    read_level (self, xml, name);
}

static void
numbering_end_cb (AttacheDocxXml *xml,
                  const char     *name,
                  gpointer        user_data)
{
  AttacheDocxNumbers *self = user_data;

  if (g_str_equal (name, "lvl"))
    self->level = NULL;
}

static void
start_style (AttacheDocxNumbers *self,
             AttacheDocxXml     *xml)
{
  char            *id = attache_docx_xml_dup_attribute (xml, "styleId");
  g_autofree char *type = attache_docx_xml_dup_attribute (xml, "type");
  g_autofree char *is_default = attache_docx_xml_dup_attribute (xml, "default");

  self->style = g_new0 (Style, 1);
  self->style->level = -1;
  if (id != NULL && g_strcmp0 (type, "paragraph") == 0 && is_default != NULL && strchr ("1tT", *is_default) != NULL)
    g_set_str (&self->default_style, id);
  g_hash_table_replace (self->styles, id ? id : g_strdup (""), self->style);
}

static void
styles_start_cb (AttacheDocxXml *xml,
                 const char     *name,
                 gpointer        user_data)
{
  AttacheDocxNumbers *self = user_data;
  gboolean            numbers = g_str_equal (attache_docx_xml_get_parent (xml, 0), "numPr") && g_str_equal (attache_docx_xml_get_parent (xml, 2), "style");

  if (g_str_equal (name, "style"))
    start_style (self, xml);
  else if (self->style == NULL)
    return;
  else if (g_str_equal (name, "basedOn") && self->style->base == NULL)
    self->style->base = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "numId") && numbers && self->style->list == NULL)
    self->style->list = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "ilvl") && numbers)
    self->style->level = attache_docx_xml_get_number (xml, "val", -1);
}

static void
styles_end_cb (AttacheDocxXml *xml,
               const char     *name,
               gpointer        user_data)
{
  AttacheDocxNumbers *self = user_data;

  if (g_str_equal (name, "style"))
    self->style = NULL;
}

static void
append_roman (GString *label,
              int      number,
              gboolean upper)
{
  static const struct
  {
    int         value;
    const char *digits;
  } digits[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" }, { 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" }
  };
  gsize start = label->len;

  for (guint i = 0; i < G_N_ELEMENTS (digits) && number < 4000; i++)
    for (; number >= digits[i].value; number -= digits[i].value)
      g_string_append (label, digits[i].digits);
  for (gsize i = start; upper && i < label->len; i++)
    label->str[i] = g_ascii_toupper (label->str[i]);
}

static void
append_number (GString    *label,
               const char *format,
               int         number)
{
  if (g_str_equal (format, "lowerRoman") || g_str_equal (format, "upperRoman"))
    append_roman (label, number, *format == 'u');
  else if ((g_str_equal (format, "lowerLetter") || g_str_equal (format, "upperLetter")) && number > 0)
    for (int i = 0; i <= MIN ((number - 1) / 26, 10); i++)
      g_string_append_c (label, (*format == 'u' ? 'A' : 'a') + (number - 1) % 26);
  else
    g_string_append_printf (label, "%d", number);
}

static const char *
get_format (const Level *level)
{
  return level->format ? level->format : "decimal";
}

/* The number as a record has it, without the full stop or bracket that a list puts after it. */
static char *
make_label (const Scheme *scheme,
            int           level)
{
  g_autoptr (GString) label = g_string_new (NULL);
  const char *format = get_format (&scheme->levels[level]);
  const char *text = scheme->levels[level].text;

  if (g_str_equal (format, "none") || text == NULL || *text == '\0')
    return NULL;
  if (g_str_equal (format, "bullet"))
    return g_strdup ("•");

  for (const char *at = text; *at != '\0'; at++)
    {
      int other = at[0] == '%' && at[1] >= '1' && at[1] <= '9' ? at[1] - '1' : -1;

      if (other < 0)
        g_string_append_c (label, *at);
      else
        {
          append_number (label, get_format (&scheme->levels[other]), MAX (scheme->counters[other], 0));
          at++;
        }
    }
  while (label->len > 1 && strchr (".) \t", label->str[label->len - 1]) != NULL)
    g_string_truncate (label, label->len - 1);

  return g_string_free (g_steal_pointer (&label), FALSE);
}

static void
count (Scheme *scheme,
       int     level)
{
  for (int i = 0; i < level; i++)
    if (scheme->counters[i] < 0)
      scheme->counters[i] = scheme->levels[i].start;
  scheme->counters[level] = scheme->counters[level] < 0 ? scheme->levels[level].start : MIN (scheme->counters[level] + 1, G_MAXINT / 2);
  for (int i = level + 1; i < N_LEVELS; i++)
    if (scheme->levels[i].restart < 0 || level < scheme->levels[i].restart)
      scheme->counters[i] = -1;
}

/* A list that starts anew does so where it is first used. */
static void
begin_list (List   *list,
            Scheme *scheme)
{
  for (guint i = 0; i < N_LEVELS && !list->used; i++)
    if (list->starts[i] >= 0)
      {
        scheme->levels[i].start = list->starts[i];
        scheme->counters[i] = -1;
      }
  list->used = TRUE;
}

/* The level that a scheme keeps for a style. */
static int
find_level (const Scheme *scheme,
            const char   *style)
{
  for (int i = 0; i < N_LEVELS && style != NULL; i++)
    if (g_strcmp0 (scheme->levels[i].style, style) == 0)
      return i;

  return 0;
}

/* What the style says, or one that it is based on. */
static const char *
find_list_of_style (AttacheDocxNumbers *self,
                    const char         *name,
                    const char        **owner,
                    int                *level)
{
  const char *list = NULL;

  for (guint i = 0; i < MOST_ANCESTORS && name != NULL && list == NULL; i++)
    {
      const Style *style = g_hash_table_lookup (self->styles, name);

      if (style == NULL)
        break;
      if (*level < 0)
        *level = style->level;
      list = style->list;
      *owner = name;
      name = style->base;
    }

  return list;
}

/**
 * attache_docx_numbers_new:
 * @numbering: (nullable): the part with lists
 * @styles: (nullable): the part with styles
 * @error: return location for an #AttacheSandboxError
 *
 * Returns: (transfer full) (nullable): what counts paragraphs; %NULL when a part is damaged
 */
AttacheDocxNumbers *
attache_docx_numbers_new (GBytes  *numbering,
                          GBytes  *styles,
                          GError **error)
{
  static const AttacheDocxXmlFuncs numbering_funcs = { numbering_start_cb, numbering_end_cb, NULL };
  static const AttacheDocxXmlFuncs styles_funcs = { styles_start_cb, styles_end_cb, NULL };
  g_autoptr (AttacheDocxNumbers) self = g_new0 (AttacheDocxNumbers, 1);

  self->schemes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, scheme_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, list_free);
  self->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, style_free);
  self->override = N_LEVELS;
  if (numbering != NULL && !attache_docx_xml_parse (numbering, &numbering_funcs, self, error))
    return NULL;
  if (styles != NULL && !attache_docx_xml_parse (styles, &styles_funcs, self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
attache_docx_numbers_free (AttacheDocxNumbers *self)
{
  g_hash_table_unref (self->schemes);
  g_hash_table_unref (self->lists);
  g_hash_table_unref (self->styles);
  g_free (self->default_style);
  g_free (self);
}

/**
 * attache_docx_numbers_next:
 * @style: (nullable): style of a paragraph
 * @list: (nullable): list that the paragraph itself names
 * @level: level that it names, or -1
 *
 * Counts a paragraph. To be called for each, in their order.
 *
 * Returns: (transfer full) (nullable): its number, or %NULL
 */
char *
attache_docx_numbers_next (AttacheDocxNumbers *self,
                           const char         *style,
                           const char         *list,
                           int                 level)
{
  const char *owner = NULL;
  List       *found;
  Scheme     *scheme;

  if (style == NULL)
    style = self->default_style;
  if (list == NULL)
    list = find_list_of_style (self, style, &owner, &level);
  found = list ? g_hash_table_lookup (self->lists, list) : NULL;
  scheme = found && found->scheme ? g_hash_table_lookup (self->schemes, found->scheme) : NULL;
  if (scheme == NULL)
    return NULL;

  begin_list (found, scheme);
  if (level < 0)
    level = find_level (scheme, owner);
  level = CLAMP (level, 0, N_LEVELS - 1);
  count (scheme, level);

  return make_label (scheme, level);
}
