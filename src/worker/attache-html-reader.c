/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a web page, in the form of a manuscript: a paragraph or a row of a table a line, numbers of lists before their
 * items, addresses of links after their words. The page is told element by element; no tree of it is ever in memory, nothing
 * is fetched and no script is run. */

#include "attache-html-reader.h"

#include "attache-charset.h"
#include "attache-html-kind.h"
#include "attache-html-line.h"
#include "attache-html-list.h"
#include "attache-html-table.h"
#include "attache-raised.h"

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
  AttacheHtmlLine   line;
  GArray           *elements; /* (element-type Element): open ones */
  GPtrArray        *tables;   /* (element-type AttacheHtmlTable): open ones */
  GArray           *lists;    /* (element-type AttacheHtmlList): open ones */

  guint    n_hidden;
  guint    n_verbatim;
  guint    n_raised;
  gboolean has_frames;
  gboolean refused;
} Reader;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->kinds, g_hash_table_unref);
  attache_html_line_clear (&reader->line);
  g_array_unref (reader->elements);
  g_ptr_array_unref (reader->tables);
  g_array_unref (reader->lists);
}

static void
reader_init (Reader *reader)
{
  *reader = (Reader){ 0 };
  reader->kinds = attache_html_kinds_new ();
  reader->out = g_string_new (NULL);
  attache_html_line_init (&reader->line);
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

/* Ends the paragraph, if there is one. */
static void
flush (Reader *reader)
{
  AttacheHtmlTable *table = get_table (reader);
  g_autofree char  *line = attache_html_line_end (&reader->line);

  if (line == NULL)
    return;
  if (table != NULL)
    attache_html_table_add_line (table, line);
  else
    {
      g_string_append (reader->out, line);
      g_string_append_c (reader->out, '\n');
    }
}

static void
check_size (Reader *reader)
{
  AttacheHtmlTable *table = get_table (reader);
  gsize             size = reader->out->len + reader->line.text->len;

  if (table != NULL)
    size += attache_html_table_get_size (table);
  if (size > ATTACHE_WORKER_MAX_TEXT)
    refuse (reader);
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
    attache_html_line_take_number (&reader->line, attache_html_list_next (&g_array_index (reader->lists, AttacheHtmlList, reader->lists->len - 1), attributes));
  else if (kind & ATTACHE_HTML_LINK)
    attache_html_line_start_link (&reader->line, attributes);
  else if (kind & ATTACHE_HTML_VERBATIM)
    reader->n_verbatim++;
  else if (kind & ATTACHE_HTML_RAISED)
    reader->n_raised++;
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
    attache_html_line_end_link (&reader->line);
  else if (element.kind & ATTACHE_HTML_VERBATIM)
    reader->n_verbatim--;
  else if (element.kind & ATTACHE_HTML_RAISED)
    reader->n_raised--;
  /* A number has to be of something. */
  if (element.kind & ATTACHE_HTML_ITEM)
    attache_html_line_take_number (&reader->line, NULL);
  check_size (reader);
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  Reader          *reader = data;
  g_autofree char *raised = NULL;
  const xmlChar   *end;

  if (reader->n_hidden > 0)
    return;
  if (reader->n_raised > 0)
    {
      raised = attache_raised_dup ((const char *)text, length);
      text = (const xmlChar *)raised;
      length = (int)strlen (raised);
    }
  while (reader->n_verbatim > 0 && (end = memchr (text, '\n', length)) != NULL)
    {
      attache_html_line_append (&reader->line, (const char *)text, end - text, TRUE);
      flush (reader);
      length -= (int)(end + 1 - text);
      text = end + 1;
    }
  attache_html_line_append (&reader->line, (const char *)text, length, reader->n_verbatim > 0);
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
