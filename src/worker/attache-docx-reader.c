/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a Word document, as it would read if it were saved as text with all its changes accepted: a paragraph a
 * line with its number before it, a row of a table a line with tabulators between the cells. */

#include "attache-docx-reader.h"

#include "attache-docx-numbers.h"
#include "attache-docx-package.h"
#include "attache-docx-xml.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <string.h>

/* Fields are put into one another; not so deeply. */
#define MOST_FIELDS 64

/* Between the paragraphs of a cell. */
#define BREAK "\xe2\x80\xa8"

/* Word allows no row to be wider. */
#define MOST_COLUMNS 63

typedef struct
{
  GString *text;
  char    *style;
  char    *list;
  int      level;
  gboolean joins; /* its end was deleted: the next one goes on in it */
} Paragraph;

typedef struct
{
  GString *row;
  GString *cell;
  guint    n_cells;
  guint    span; /* columns that the open cell covers */
  gboolean deleted;
} Table;

typedef struct
{
  AttacheDocxNumbers *numbers;
  GString            *out;
  GPtrArray          *paragraphs; /* open ones: a box with text of its own lies in one */
  GPtrArray          *tables;     /* open ones */
  GArray             *fields;     /* of open ones, whether what comes is their code */
  GString            *joined;     /* begins the next paragraph */
  guint               skipped;    /* depth in what is left out */
  gboolean            in_text;
} Reader;

/* What is no text of the document as it stands, with all that is in it. */
static const char *const skipped_names[] = {
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "fldData",
  "rt",
  "pPrChange",
  "rPrChange",
  "sectPrChange",
  "tblPrChange",
  "tblGridChange",
  "tcPrChange",
  "trPrChange",
  "tblPrExChange",
  "numberingChange",
  "mc:Fallback",
  NULL,
};

static void
paragraph_free (gpointer data)
{
  Paragraph *paragraph = data;

  g_string_free (paragraph->text, TRUE);
  g_free (paragraph->style);
  g_free (paragraph->list);
  g_free (paragraph);
}

static void
table_free (gpointer data)
{
  Table *table = data;

  g_string_free (table->row, TRUE);
  g_string_free (table->cell, TRUE);
  g_free (table);
}

static gpointer
get_last (GPtrArray *array)
{
  return array->len > 0 ? g_ptr_array_index (array, array->len - 1) : NULL;
}

static void
remove_last (GPtrArray *array)
{
  if (array->len > 0)
    g_ptr_array_set_size (array, array->len - 1);
}

static gboolean
is_empty (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

/* Adds what was a line or a row of its own to a cell, where a tabulator would begin the next one. */
static void
put_in_cell (GString    *cell,
             const char *line)
{
  if (cell->len > 0)
    g_string_append (cell, BREAK);
  for (const char *at = line; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (cell, BREAK);
    else
      g_string_append_c (cell, *at == '\t' ? ' ' : *at);
}

/* Adds a line to the cell that is open, or to the text. */
static void
put_line (Reader     *reader,
          const char *line)
{
  Table *table = get_last (reader->tables);

  if (table == NULL)
    {
      g_string_append (reader->out, line);
      g_string_append_c (reader->out, '\n');
      return;
    }

  if (!is_empty (line))
    put_in_cell (table->cell, line);
}

static void
start_paragraph (Reader *reader)
{
  Paragraph *paragraph = g_new0 (Paragraph, 1);

  paragraph->text = g_string_new (NULL);
  paragraph->level = -1;
  if (reader->paragraphs->len == 0)
    {
      g_string_append_len (paragraph->text, reader->joined->str, reader->joined->len);
      g_string_truncate (reader->joined, 0);
    }
  g_ptr_array_add (reader->paragraphs, paragraph);
}

static void
end_paragraph (Reader *reader)
{
  Paragraph       *paragraph = get_last (reader->paragraphs);
  g_autofree char *number = NULL;

  if (paragraph == NULL)
    return;

  /* A code that goes on beyond its paragraph has no end. */
  for (guint i = 0; i < reader->fields->len && reader->paragraphs->len == 1; i++)
    g_array_index (reader->fields, gboolean, i) = FALSE;

  if (paragraph->joins && reader->paragraphs->len == 1)
    {
      g_string_append_len (reader->joined, paragraph->text->str, paragraph->text->len);
      remove_last (reader->paragraphs);
      return;
    }

  number = attache_docx_numbers_next (reader->numbers, paragraph->style, paragraph->list, paragraph->level);
  if (number != NULL && !is_empty (paragraph->text->str))
    {
      g_string_prepend_c (paragraph->text, '\t');
      g_string_prepend (paragraph->text, number);
    }
  put_line (reader, paragraph->text->str);
  remove_last (reader->paragraphs);
}

static void
start_table (Reader *reader)
{
  Table *table = g_new0 (Table, 1);

  table->row = g_string_new (NULL);
  table->cell = g_string_new (NULL);
  g_ptr_array_add (reader->tables, table);
}

static void
start_row (Table *table)
{
  g_string_truncate (table->row, 0);
  g_string_truncate (table->cell, 0);
  table->n_cells = 0;
  table->span = 1;
  table->deleted = FALSE;
}

/* A cell that covers several columns stands in the first; the others are empty. */
static void
end_cell (Table *table)
{
  if (table->n_cells++ > 0)
    g_string_append_c (table->row, '\t');
  g_string_append_len (table->row, table->cell->str, table->cell->len);
  g_string_truncate (table->cell, 0);
  for (; table->span > 1 && table->n_cells < MOST_COLUMNS; table->span--, table->n_cells++)
    g_string_append_c (table->row, '\t');
  table->span = 1;
}

/* A table in a cell is a part of that cell. */
static void
end_row (Reader *reader,
         Table  *table)
{
  g_autofree char *row = NULL;
  guint            at = reader->tables->len - 1;

  if (table->deleted || table->n_cells == 0)
    return;

  row = g_strdup (is_empty (table->row->str) ? "" : table->row->str);
  if (at == 0)
    {
      g_string_append (reader->out, row);
      g_string_append_c (reader->out, '\n');
    }
  else
    {
      Table *outer = g_ptr_array_index (reader->tables, at - 1);

      if (*row != '\0')
        put_in_cell (outer->cell, row);
    }
}

static gboolean
is_in_code (Reader *reader)
{
  for (guint i = 0; i < reader->fields->len; i++)
    if (g_array_index (reader->fields, gboolean, i))
      return TRUE;

  return FALSE;
}

static void
read_field (Reader         *reader,
            AttacheDocxXml *xml)
{
  g_autofree char *type = attache_docx_xml_dup_attribute (xml, "fldCharType");
  gboolean         code = TRUE;
  guint            n = reader->fields->len;

  if (g_strcmp0 (type, "begin") == 0)
    {
      if (n < MOST_FIELDS)
        g_array_append_val (reader->fields, code);
      else
        attache_docx_xml_refuse (xml);
    }
  else if (g_strcmp0 (type, "separate") == 0 && n > 0)
    g_array_index (reader->fields, gboolean, n - 1) = FALSE;
  else if (g_strcmp0 (type, "end") == 0 && n > 0)
    g_array_set_size (reader->fields, n - 1);
}

static void
append (Reader         *reader,
        AttacheDocxXml *xml,
        const char     *text,
        gsize           length)
{
  Paragraph *paragraph = get_last (reader->paragraphs);

  if (paragraph == NULL || is_in_code (reader))
    return;

  g_string_append_len (paragraph->text, text, length);
  if (reader->out->len + paragraph->text->len > ATTACHE_WORKER_MAX_TEXT)
    attache_docx_xml_refuse (xml);
}

static void
read_run (Reader         *reader,
          AttacheDocxXml *xml,
          const char     *name)
{
  if (g_str_equal (name, "t"))
    reader->in_text = TRUE;
  else if (g_str_equal (name, "tab") || g_str_equal (name, "ptab"))
    append (reader, xml, "\t", 1);
  else if (g_str_equal (name, "br") || g_str_equal (name, "cr"))
    append (reader, xml, "\n", 1);
  else if (g_str_equal (name, "noBreakHyphen"))
    append (reader, xml, "-", 1);
  else if (g_str_equal (name, "fldChar"))
    read_field (reader, xml);
}

static void
read_properties (Paragraph      *paragraph,
                 AttacheDocxXml *xml,
                 const char     *name)
{
  gboolean numbers = g_str_equal (attache_docx_xml_get_parent (xml, 0), "numPr");

  if (g_str_equal (name, "pStyle") && paragraph->style == NULL)
    paragraph->style = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "numId") && numbers && paragraph->list == NULL)
    paragraph->list = attache_docx_xml_dup_attribute (xml, "val");
  else if (g_str_equal (name, "ilvl") && numbers)
    paragraph->level = attache_docx_xml_get_number (xml, "val", -1);
}

static void
read_span (Table          *table,
           AttacheDocxXml *xml)
{
  int span = attache_docx_xml_get_number (xml, "val", 1);

  table->span = CLAMP (span, 1, MOST_COLUMNS);
}

/* That the end of a paragraph or a row was deleted is said in its properties; what is deleted is passed over. */
static void
read_deleted (Reader         *reader,
              AttacheDocxXml *xml)
{
  Paragraph  *paragraph = get_last (reader->paragraphs);
  Table      *table = get_last (reader->tables);
  const char *parent = attache_docx_xml_get_parent (xml, 0);

  if (g_str_equal (parent, "rPr") && g_str_equal (attache_docx_xml_get_parent (xml, 1), "pPr") && paragraph != NULL)
    paragraph->joins = TRUE;
  else if (g_str_equal (parent, "trPr") && table != NULL)
    table->deleted = TRUE;
}

static void
start_cb (AttacheDocxXml *xml,
          const char     *name,
          gpointer        user_data)
{
  Reader     *reader = user_data;
  Paragraph  *paragraph = get_last (reader->paragraphs);
  const char *parent = attache_docx_xml_get_parent (xml, 0);

  if (reader->skipped > 0 || g_strv_contains (skipped_names, name))
    {
      if (reader->skipped++ == 0 && (g_str_equal (name, "del") || g_str_equal (name, "moveFrom")))
        read_deleted (reader, xml);
    }
  else if (g_str_equal (name, "p"))
    start_paragraph (reader);
  else if (g_str_equal (name, "tbl"))
    start_table (reader);
  else if (g_str_equal (name, "tr") && reader->tables->len > 0)
    start_row (get_last (reader->tables));
  else if (g_str_equal (name, "gridSpan") && reader->tables->len > 0)
    read_span (get_last (reader->tables), xml);
  else if (g_str_equal (parent, "r"))
    read_run (reader, xml, name);
  else if (paragraph != NULL && (g_str_equal (parent, "pPr") || g_str_equal (parent, "numPr")))
    read_properties (paragraph, xml, name);
}

static void
end_cb (AttacheDocxXml *xml,
        const char     *name,
        gpointer        user_data)
{
  Reader *reader = user_data;

  reader->in_text = FALSE;
  if (reader->skipped > 0)
    reader->skipped--;
  else if (g_str_equal (name, "p"))
    end_paragraph (reader);
  else if (g_str_equal (name, "tc") && reader->tables->len > 0)
    end_cell (get_last (reader->tables));
  else if (g_str_equal (name, "tr") && reader->tables->len > 0)
    end_row (reader, get_last (reader->tables));
  else if (g_str_equal (name, "tbl"))
    remove_last (reader->tables);

  if (reader->out->len > ATTACHE_WORKER_MAX_TEXT)
    attache_docx_xml_refuse (xml);
}

static void
text_cb (AttacheDocxXml *xml,
         const char     *text,
         gsize           length,
         gpointer        user_data)
{
  Reader *reader = user_data;

  if (reader->in_text && reader->skipped == 0)
    append (reader, xml, text, length);
}

/* What was joined to a paragraph that never came is a paragraph itself. */
static char *
read_document (GBytes             *document,
               AttacheDocxNumbers *numbers,
               GError            **error)
{
  static const AttacheDocxXmlFuncs funcs = { start_cb, end_cb, text_cb };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (table_free);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Reader reader = { .numbers = numbers, .out = out, .paragraphs = paragraphs, .tables = tables, .fields = fields, .joined = joined };

  if (!attache_docx_xml_parse (document, &funcs, &reader, error))
    return NULL;
  if (joined->len > 0)
    put_line (&reader, joined->str);

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * attache_docx_reader_read:
 * @data: (array length=size): bytes of a file
 * @size: number of bytes
 * @error: return location for an #AttacheSandboxError
 *
 * Reads a Word document: at most %ATTACHE_WORKER_MAX_TEXT bytes of text; one with more is refused.
 *
 * Returns: (transfer full) (nullable): its text in UTF-8
 */
char *
attache_docx_reader_read (const char *data,
                          gsize       size,
                          GError    **error)
{
  g_auto (AttacheDocxPackage) package = { NULL };
  g_autoptr (AttacheDocxNumbers) numbers = NULL;

  if (!attache_docx_package_read (&package, data, size, error))
    return NULL;
  numbers = attache_docx_numbers_new (package.numbering, package.styles, error);
  if (numbers == NULL)
    return NULL;

  return read_document (package.document, numbers, error);
}
