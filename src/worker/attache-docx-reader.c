/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The text of a Word document, as it would read if it were saved as text with all its changes accepted: a paragraph a
 * line with its number before it, a row of a table a line with tabulators between the cells. */

#include "attache-docx-reader.h"

#include "attache-docx-fields.h"
#include "attache-docx-links.h"
#include "attache-docx-notes.h"
#include "attache-docx-numbers.h"
#include "attache-docx-package.h"
#include "attache-docx-table.h"
#include "attache-docx-xml.h"
#include "attache-link.h"
#include "attache-raised.h"

#include "sandbox/attache-sandbox-error.h"
#include "sandbox/attache-worker-protocol.h"

#include <string.h>

typedef struct
{
  GString *text;
  char    *style;
  char    *list;
  int      level;
  char    *address; /* of the link that is open */
  gsize    link_start;
  gboolean joins; /* its end was deleted: the next one goes on in it */
} Paragraph;

typedef struct
{
  AttacheDocxNumbers *numbers;
  AttacheDocxLinks   *links;
  AttacheDocxNotes   *notes;
  GString            *out;
  GPtrArray          *paragraphs; /* open ones: a box with text of its own lies in one */
  GPtrArray          *tables;     /* open ones */
  AttacheDocxFields  *fields;
  GString            *joined;  /* begins the next paragraph */
  guint               skipped; /* depth in what is left out */
  gboolean            in_text;
  gboolean            in_code;
  gboolean            raised; /* the run stands above the line */
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
  g_free (paragraph->address);
  g_free (paragraph);
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

/* Adds a line to the cell that is open, or to the text. */
static void
put_line (Reader     *reader,
          const char *line)
{
  AttacheDocxTable *table = get_last (reader->tables);

  if (table == NULL)
    {
      g_string_append (reader->out, line);
      g_string_append_c (reader->out, '\n');
      return;
    }

  attache_docx_table_add_line (table, line);
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

/* @address is taken; %NULL is no link, and leaves one that is open alone. */
static void
start_link (Reader *reader,
            char   *address)
{
  Paragraph *paragraph = get_last (reader->paragraphs);

  if (paragraph == NULL || address == NULL)
    {
      g_free (address);
      return;
    }
  g_free (paragraph->address);
  paragraph->address = address;
  paragraph->link_start = paragraph->text->len;
}

static void
end_link (Paragraph *paragraph)
{
  g_autofree char *address = paragraph != NULL ? g_steal_pointer (&paragraph->address) : NULL;

  if (address != NULL)
    attache_link_append (paragraph->text, paragraph->link_start, address);
}

static void
end_paragraph (Reader *reader)
{
  Paragraph       *paragraph = get_last (reader->paragraphs);
  g_autofree char *number = NULL;

  if (paragraph == NULL)
    return;

  if (reader->paragraphs->len == 1)
    attache_docx_fields_end_codes (reader->fields);
  end_link (paragraph);
  if (paragraph->joins && reader->paragraphs->len == 1)
    {
      g_string_append_len (reader->joined, paragraph->text->str, paragraph->text->len);
      remove_last (reader->paragraphs);
      return;
    }

  number = attache_docx_numbers_next (reader->numbers, paragraph->style, paragraph->list, paragraph->level);
  /* Cells may have nothing but a number in them. */
  if (number != NULL && (reader->tables->len > 0 || !is_empty (paragraph->text->str)))
    {
      if (!is_empty (paragraph->text->str))
        g_string_prepend_c (paragraph->text, '\t');
      g_string_prepend (paragraph->text, number);
    }
  put_line (reader, paragraph->text->str);
  remove_last (reader->paragraphs);
}

/* A table in a cell is a part of that cell. */
static void
end_row (Reader           *reader,
         AttacheDocxTable *table)
{
  g_autofree char *row = attache_docx_table_end_row (table);
  guint            at = reader->tables->len - 1;

  if (row == NULL)
    return;
  if (at > 0)
    attache_docx_table_add_line (g_ptr_array_index (reader->tables, at - 1), row);
  else
    {
      g_string_append (reader->out, row);
      g_string_append_c (reader->out, '\n');
    }
}

static void
read_field (Reader         *reader,
            AttacheDocxXml *xml)
{
  g_autofree char *type = attache_docx_xml_dup_attribute (xml, "fldCharType");

  if (g_strcmp0 (type, "begin") == 0 && !attache_docx_fields_begin (reader->fields))
    attache_docx_xml_refuse (xml);
  else if (g_strcmp0 (type, "separate") == 0)
    start_link (reader, attache_docx_fields_separate (reader->fields));
  else if (g_strcmp0 (type, "end") == 0 && attache_docx_fields_end (reader->fields))
    end_link (get_last (reader->paragraphs));
}

static void
append (Reader         *reader,
        AttacheDocxXml *xml,
        const char     *text,
        gsize           length)
{
  Paragraph *paragraph = get_last (reader->paragraphs);

  if (paragraph == NULL || attache_docx_fields_is_in_code (reader->fields))
    return;

  g_string_append_len (paragraph->text, text, length);
  if (reader->out->len + paragraph->text->len > ATTACHE_WORKER_MAX_TEXT)
    attache_docx_xml_refuse (xml);
}

/* A note is told after the text; in it nothing is left, where a number would make another of a number. */
static void
read_reference (Reader         *reader,
                AttacheDocxXml *xml,
                const char     *name)
{
  g_autofree char *id = attache_docx_xml_dup_attribute (xml, "id");

  if (!attache_docx_fields_is_in_code (reader->fields))
    attache_docx_notes_refer (reader->notes, name, id);
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
  else if (g_str_equal (name, "footnoteReference") || g_str_equal (name, "endnoteReference"))
    read_reference (reader, xml, name);
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

/* Of a cell or a row: which columns it takes up. */
static void
read_columns (AttacheDocxTable *table,
              AttacheDocxXml   *xml,
              const char       *name)
{
  guint n = attache_docx_xml_get_number (xml, "val", 1);

  if (g_str_equal (name, "gridSpan"))
    table->span = MAX (n, 1);
  else if (g_str_equal (name, "gridBefore"))
    attache_docx_table_skip_columns (table, n);
  else if (g_str_equal (name, "gridAfter"))
    table->after = n;
  else if (g_str_equal (name, "vMerge"))
    {
      g_autofree char *value = attache_docx_xml_dup_attribute (xml, "val");

      table->continues = g_strcmp0 (value, "restart") != 0;
    }
}

/* That the end of a paragraph or a row was deleted is said in its properties; what is deleted is passed over. */
static void
read_deleted (Reader         *reader,
              AttacheDocxXml *xml)
{
  Paragraph        *paragraph = get_last (reader->paragraphs);
  AttacheDocxTable *table = get_last (reader->tables);
  const char       *parent = attache_docx_xml_get_parent (xml, 0);

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
      reader->in_code = reader->skipped == 0 && g_str_equal (name, "instrText");
      if (reader->skipped++ == 0 && (g_str_equal (name, "del") || g_str_equal (name, "moveFrom")))
        read_deleted (reader, xml);
    }
  else if (g_str_equal (name, "p"))
    start_paragraph (reader);
  else if (g_str_equal (name, "hyperlink"))
    {
      g_autofree char *id = attache_docx_xml_dup_relation (xml);

      start_link (reader, g_strdup (attache_docx_links_get (reader->links, id)));
    }
  else if (g_str_equal (name, "fldSimple"))
    {
      g_autofree char *code = attache_docx_xml_dup_attribute (xml, "instr");

      start_link (reader, attache_docx_fields_dup_link (code ? code : ""));
    }
  else if (g_str_equal (name, "tbl"))
    g_ptr_array_add (reader->tables, attache_docx_table_new ());
  else if (g_str_equal (name, "tr") && reader->tables->len > 0)
    attache_docx_table_start_row (get_last (reader->tables));
  else if (reader->tables->len > 0 && (g_str_equal (parent, "tcPr") || g_str_equal (parent, "trPr")))
    read_columns (get_last (reader->tables), xml, name);
  else if (g_str_equal (name, "r"))
    reader->raised = FALSE;
  else if (g_str_equal (name, "vertAlign") && g_str_equal (parent, "rPr"))
    {
      g_autofree char *value = attache_docx_xml_dup_attribute (xml, "val");

      reader->raised = g_strcmp0 (value, "superscript") == 0;
    }
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
  reader->in_code = FALSE;
  if (reader->skipped > 0)
    reader->skipped--;
  else if (g_str_equal (name, "p"))
    end_paragraph (reader);
  else if (g_str_equal (name, "hyperlink") || g_str_equal (name, "fldSimple"))
    end_link (get_last (reader->paragraphs));
  else if (g_str_equal (name, "tc") && reader->tables->len > 0)
    attache_docx_table_end_cell (get_last (reader->tables));
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
  Reader          *reader = user_data;
  g_autofree char *raised = NULL;

  if (reader->in_code)
    attache_docx_fields_add_code (reader->fields, text, length);
  if (!reader->in_text || reader->skipped > 0)
    return;
  if (reader->raised)
    raised = attache_raised_dup (text, length);
  append (reader, xml, raised != NULL ? raised : text, raised != NULL ? strlen (raised) : length);
}

/* What was joined to a paragraph that never came is a paragraph itself. */
static char *
read_document (GBytes             *document,
               AttacheDocxNumbers *numbers,
               AttacheDocxLinks   *links,
               AttacheDocxNotes   *notes,
               GError            **error)
{
  static const AttacheDocxXmlFuncs funcs = { start_cb, end_cb, text_cb };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify)attache_docx_table_free);
  g_autoptr (AttacheDocxFields) fields = attache_docx_fields_new ();
  Reader reader = { .numbers = numbers, .links = links, .notes = notes, .out = out, .paragraphs = paragraphs, .tables = tables, .fields = fields, .joined = joined };

  if (!attache_docx_xml_parse (document, &funcs, &reader, error))
    return NULL;
  if (joined->len > 0)
    put_line (&reader, joined->str);
  attache_docx_notes_write (notes, out);

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
  g_autoptr (AttacheDocxLinks) links = NULL;
  g_autoptr (AttacheDocxNotes) notes = NULL;

  if (!attache_docx_package_read (&package, data, size, error))
    return NULL;
  numbers = attache_docx_numbers_new (package.numbering, package.styles, error);
  links = numbers != NULL ? attache_docx_links_new (package.links, error) : NULL;
  notes = links != NULL ? attache_docx_notes_new (package.footnotes, package.endnotes, error) : NULL;

  return notes != NULL ? read_document (package.document, numbers, links, notes, error) : NULL;
}
