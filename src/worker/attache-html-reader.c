/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a web page, in the form of a manuscript: a paragraph or a row of a table a line, numbers of lists before their
 * items, addresses of links after their words. The page is told element by element; no tree of it is ever in memory, nothing
 * is fetched and no script is run. */

#include "attache-html-reader.h"

#include "attache-charset.h"
#include "attache-html-kind.h"
#include "attache-html-list.h"
#include "attache-html-table.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* A page is longer than its text, but not by so much. */
#define MOST_BYTES (4 * (gsize)ATTACHE_WORKER_MAX_TEXT)

/* Deeper than any page is; browsers stop at 512. */
#define MOST_DEEP 2000

/* Tables in tables in tables; those that lie deeper are no tables any more. */
#define MOST_TABLES 16

#define MOST_ADDRESS 2048

typedef struct
{
  AttacheHtmlKind kind;
  guint           is_hidden : 1;
  guint           is_table : 1;
} Element;

typedef struct
{
  htmlParserCtxtPtr context;
  GHashTable       *kinds;
  GString          *out;
  GString          *line;
  GArray           *elements; /* (element-type Element): open ones */
  GPtrArray        *tables;   /* (element-type AttacheHtmlTable): open ones */
  GArray           *lists;    /* (element-type AttacheHtmlList): open ones */

  /* Before the next paragraph, where there is something */
  char *number;

  char    *address; /* of the link that is open */
  gsize    link_start;
  guint    n_hidden;
  guint    n_verbatim;
  gboolean has_space;
  gboolean has_frames;
  gboolean refused;
} Reader;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->kinds, g_hash_table_unref);
  g_string_free (reader->line, TRUE);
  g_array_unref (reader->elements);
  g_ptr_array_unref (reader->tables);
  g_array_unref (reader->lists);
  g_free (reader->number);
  g_free (reader->address);
}

static void
reader_init (Reader *reader)
{
  *reader = (Reader){ 0 };
  reader->kinds = attache_html_kinds_new ();
  reader->out = g_string_new (NULL);
  reader->line = g_string_new (NULL);
  reader->elements = g_array_new (FALSE, TRUE, sizeof (Element));
  reader->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_html_table_free);
  reader->lists = g_array_new (FALSE, TRUE, sizeof (AttacheHtmlList));
}

static AttacheHtmlTable *
get_table (Reader *reader)
{
  return reader->tables->len > 0 ? g_ptr_array_index (reader->tables, reader->tables->len - 1) : NULL;
}

static void
refuse (Reader *reader)
{
  reader->refused = TRUE;
  xmlStopParser (reader->context);
}

/* Without the white space around it, be it of Unicode. */
static void
strip (GString *line)
{
  gsize length = line->len, first = 0;

  while (length > 0)
    {
      const char *last = g_utf8_prev_char (line->str + length);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      length = last - line->str;
    }
  g_string_truncate (line, length);
  while (first < length && g_unichar_isspace (g_utf8_get_char (line->str + first)))
    first = g_utf8_next_char (line->str + first) - line->str;
  g_string_erase (line, 0, first);
}

/* Whether the words of a link are its address already, as people shorten it. */
static gboolean
says_address (const char *words,
              const char *address)
{
  gsize length = strlen (address);

  if (g_str_equal (words, address))
    return TRUE;
  if (length > 0 && address[length - 1] == '/')
    length--;
  if (strlen (words) == length && strncmp (words, address, length) == 0)
    return TRUE;
  address = strstr (address, "://") + 3;
  length = strlen (address);
  if (length > 0 && address[length - 1] == '/' && words[0] != '\0' && words[strlen (words) - 1] != '/')
    length--;

  return strlen (words) == length && strncmp (words, address, length) == 0;
}

static void
end_link (Reader *reader)
{
  g_autofree char *address = g_steal_pointer (&reader->address);
  g_autofree char *words = NULL;

  if (address == NULL || reader->link_start > reader->line->len)
    return;
  words = g_strstrip (g_strdup (reader->line->str + reader->link_start));
  if (*words != '\0' && !says_address (words, address))
    g_string_append_printf (reader->line, " <%s>", address);
}

static void
start_link (Reader            *reader,
            const char *const *attributes)
{
  const char *address = attache_html_attribute (attributes, "href");

  g_clear_pointer (&reader->address, g_free);
  if (address == NULL)
    return;
  while (g_ascii_isspace (*address))
    address++;
  if (g_ascii_strncasecmp (address, "http://", 7) != 0 && g_ascii_strncasecmp (address, "https://", 8) != 0)
    return;

  reader->address = g_strchomp (g_strdup (address));
  reader->link_start = reader->line->len;
  if (strlen (reader->address) > MOST_ADDRESS || strpbrk (reader->address, "<> \t\r\n") != NULL || !g_utf8_validate (reader->address, -1, NULL))
    g_clear_pointer (&reader->address, g_free);
}

/* Ends the paragraph, if there is one. A link that goes on in the next has its address in this one. */
static void
flush (Reader *reader)
{
  AttacheHtmlTable *table = get_table (reader);

  end_link (reader);
  reader->has_space = FALSE;
  if (reader->line->len == 0)
    return;
  strip (reader->line);
  if (reader->line->len > 0)
    {
      if (reader->number != NULL)
        {
          g_string_prepend_c (reader->line, '\t');
          g_string_prepend (reader->line, reader->number);
        }
      g_clear_pointer (&reader->number, g_free);
      if (table != NULL)
        attache_html_table_add_line (table, reader->line->str);
      else
        {
          g_string_append_len (reader->out, reader->line->str, reader->line->len);
          g_string_append_c (reader->out, '\n');
        }
    }
  g_string_truncate (reader->line, 0);
}

static void
check_size (Reader *reader)
{
  AttacheHtmlTable *table = get_table (reader);
  gsize             size = reader->out->len + reader->line->len;

  if (table != NULL)
    size += attache_html_table_get_size (table);
  if (size > ATTACHE_WORKER_MAX_TEXT)
    refuse (reader);
}

/* White space is one space, and none at the start of a paragraph. */
static void
append_text (Reader     *reader,
             const char *text,
             gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar   c = text[i];
      gboolean separator = c == 0xe2 && i + 2 < length && (guchar)text[i + 1] == 0x80 && ((guchar)text[i + 2] & 0xfe) == 0xa8;

      if (c == 0xc2 && i + 1 < length && (guchar)text[i + 1] == 0xad)
        i++; /* a hyphen that is shown only at the end of a line */
      else if (c == '\n' && reader->n_verbatim > 0)
        flush (reader);
      else if (c == '\t' && reader->n_verbatim > 0)
        g_string_append_c (reader->line, '\t');
      else if (c <= ' ' || c == 0x7f || separator)
        {
          reader->has_space = reader->has_space || strchr (" \t\n\r\f\v", c) != NULL || separator;
          i += separator ? 2 : 0;
        }
      else
        {
          if (reader->has_space && reader->line->len > 0)
            g_string_append_c (reader->line, ' ');
          reader->has_space = FALSE;
          g_string_append_c (reader->line, c);
        }
    }
}

static guint
get_span (const char *const *attributes,
          const char        *name)
{
  const char *text = attache_html_attribute (attributes, name);
  guint64     span = text != NULL ? g_ascii_strtoull (text, NULL, 10) : 1;

  return (guint)MIN (span, G_MAXINT);
}

static gboolean
start_table (Reader            *reader,
             const char *const *attributes)
{
  const char *role = attache_html_attribute (attributes, "role");

  if (reader->tables->len >= MOST_TABLES)
    return FALSE;
  g_ptr_array_add (reader->tables, attache_html_table_new (role != NULL && (g_str_equal (role, "presentation") || g_str_equal (role, "none"))));

  return TRUE;
}

static void
end_table (Reader *reader)
{
  AttacheHtmlTable *table = get_table (reader);
  const char       *text;
  gsize             length;

  attache_html_table_end_row (table);
  if (reader->tables->len > 1)
    attache_html_table_add_table (g_ptr_array_index (reader->tables, reader->tables->len - 2), table);
  else
    {
      text = attache_html_table_get_text (table, &length);
      g_string_append_len (reader->out, text, length);
    }
  g_ptr_array_set_size (reader->tables, reader->tables->len - 1);
}

static void
start_visible (Reader            *reader,
               Element           *element,
               const char *const *attributes,
               gboolean           ordered)
{
  AttacheHtmlTable *table = get_table (reader);
  AttacheHtmlKind   kind = element->kind;

  if (kind & (ATTACHE_HTML_BLOCK | ATTACHE_HTML_BREAK))
    flush (reader);
  if (kind & ATTACHE_HTML_TABLE)
    element->is_table = start_table (reader, attributes);
  else if ((kind & ATTACHE_HTML_GROUP) && table != NULL)
    attache_html_table_start_group (table);
  else if ((kind & ATTACHE_HTML_ROW) && table != NULL)
    attache_html_table_start_row (table);
  else if ((kind & ATTACHE_HTML_CELL) && table != NULL)
    attache_html_table_start_cell (table, get_span (attributes, "colspan"), get_span (attributes, "rowspan"));
  else if (kind & ATTACHE_HTML_LIST)
    {
      AttacheHtmlList list;

      attache_html_list_init (&list, ordered, attributes);
      g_array_append_val (reader->lists, list);
    }
  else if ((kind & ATTACHE_HTML_ITEM) && reader->lists->len > 0)
    {
      g_free (reader->number);
      reader->number = attache_html_list_next (&g_array_index (reader->lists, AttacheHtmlList, reader->lists->len - 1), attributes);
    }
  else if (kind & ATTACHE_HTML_LINK)
    start_link (reader, attributes);
  else if (kind & ATTACHE_HTML_VERBATIM)
    reader->n_verbatim++;
}

static void
start_cb (void           *data,
          const xmlChar  *name,
          const xmlChar **attributes)
{
  Reader            *reader = data;
  const char *const *values = (const char *const *)attributes;
  Element            element = { 0 };

  if (reader->elements->len >= MOST_DEEP)
    {
      refuse (reader);
      return;
    }

  element.kind = GPOINTER_TO_UINT (g_hash_table_lookup (reader->kinds, name));
  if (element.kind & ATTACHE_HTML_FRAME)
    reader->has_frames = TRUE;
  element.is_hidden = attache_html_is_hidden (element.kind, values);
  if (element.is_hidden && (element.kind & ATTACHE_HTML_BLOCK) && reader->n_hidden == 0)
    flush (reader);
  reader->n_hidden += element.is_hidden;
  if (reader->n_hidden == 0)
    start_visible (reader, &element, values, g_str_equal (name, "ol"));
  g_array_append_val (reader->elements, element);
}

static void
end_cb (void          *data,
        const xmlChar *name)
{
  Reader           *reader = data;
  AttacheHtmlTable *table = get_table (reader);
  Element           element;

  if (reader->elements->len == 0)
    return;
  element = g_array_index (reader->elements, Element, reader->elements->len - 1);
  g_array_set_size (reader->elements, reader->elements->len - 1);
  if (element.is_hidden)
    {
      reader->n_hidden--;
      return;
    }
  if (reader->n_hidden > 0)
    return;

  if (element.kind & ATTACHE_HTML_BLOCK)
    flush (reader);
  if (element.is_table)
    end_table (reader);
  else if ((element.kind & ATTACHE_HTML_CELL) && table != NULL)
    attache_html_table_end_cell (table);
  else if ((element.kind & ATTACHE_HTML_ROW) && table != NULL)
    attache_html_table_end_row (table);
  else if ((element.kind & ATTACHE_HTML_LIST) && reader->lists->len > 0)
    g_array_set_size (reader->lists, reader->lists->len - 1);
  else if (element.kind & ATTACHE_HTML_LINK)
    end_link (reader);
  else if (element.kind & ATTACHE_HTML_VERBATIM)
    reader->n_verbatim--;
  /* A number has to be of something. */
  if (element.kind & ATTACHE_HTML_ITEM)
    g_clear_pointer (&reader->number, g_free);
  check_size (reader);
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  Reader *reader = data;

  if (reader->n_hidden > 0)
    return;
  append_text (reader, (const char *)text, length);
  check_size (reader);
}

static gboolean
parse (Reader     *reader,
       const char *page)
{
  htmlSAXHandler handler = {
    .startElement = start_cb,
    .endElement = end_cb,
    .characters = text_cb,
    .ignorableWhitespace = text_cb,
  };
  gboolean done;

  reader->context = htmlCreateMemoryParserCtxt (page, (int)strlen (page));
  if (reader->context == NULL)
    return FALSE;

  htmlCtxtUseOptions (reader->context, HTML_PARSE_IGNORE_ENC | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
  xmlSwitchEncoding (reader->context, XML_CHAR_ENCODING_UTF8);
  *reader->context->sax = handler;
  reader->context->userData = reader;
  htmlParseDocument (reader->context);
  /* Faults of a page are the rule, and no reason to give it up. */
  done = reader->context->errNo != XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt (reader->context);

  return done;
}

static char *
take_text (Reader  *reader,
           gboolean done,
           GError **error)
{
  g_autoptr (GString) out = reader->out;

  if (reader->refused || !done)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the page is too long or too deep");
  else if (out->len == 0 && reader->has_frames)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_FRAMES);
  else if (out->len == 0)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_FORMAT, ATTACHE_WORKER_WHY_EMPTY);
  else
    return g_string_free (g_steal_pointer (&out), FALSE);

  return NULL;
}

/**
 * attache_html_reader_read:
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @error: return location for an #AttacheSandboxError
 *
 * Reads a web page: at most %ATTACHE_WORKER_MAX_TEXT bytes of text; one with more is refused.
 *
 * Returns: (transfer full) (nullable): its text in UTF-8
 */
char *
attache_html_reader_read (const char *data,
                          gsize       size,
                          GError    **error)
{
  g_autofree char *page = NULL;
  Reader           reader;
  gboolean         done;

  if (size > MOST_BYTES)
    {
      g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "the page is too long");
      return NULL;
    }

  page = attache_charset_decode_page (data, size);
  reader_init (&reader);
  done = page != NULL && *page != '\0' ? parse (&reader, page) : TRUE;
  flush (&reader);
  while (reader.tables->len > 0)
    end_table (&reader);
  reader_clear (&reader);

  return take_text (&reader, done, error);
}
