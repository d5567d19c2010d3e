/* SPDX-License-Identifier: GPL-3.0-or-later */

/* AttacheDocxXml: a part of a Word document, told element by element, so that no tree of it is ever in memory. A part
 * with a document type is refused: Word writes none, and only there can entities be declared that expand or fetch. */

#include "attache-docx-xml.h"

#include "sandbox/attache-sandbox-error.h"

#include <libxml/parser.h>
#include <string.h>

#define BLOCK (64 * 1024)

/* Deeper than any document is; libxml2 allows more. */
#define MOST_DEEP 250

struct _AttacheDocxXml
{
  const AttacheDocxXmlFuncs *funcs;
  gpointer                   user_data;

  xmlParserCtxtPtr context;
  GPtrArray       *names; /* (element-type utf8): of the open elements, borrowed from the parser or static */
  const xmlChar  **attributes;
  int              n_attributes;

  gboolean declares;
  gboolean refused;
};

static gboolean
is_word (const xmlChar *uri)
{
  return g_strcmp0 ((const char *)uri, "http://schemas.openxmlformats.org/wordprocessingml/2006/main") == 0 ||
         g_strcmp0 ((const char *)uri, "http://purl.oclc.org/ooxml/wordprocessingml/main") == 0;
}

static const char *
get_name (const xmlChar *local,
          const xmlChar *uri)
{
  if (is_word (uri))
    return (const char *)local;
  if (g_strcmp0 ((const char *)uri, "http://schemas.openxmlformats.org/markup-compatibility/2006") == 0 &&
      xmlStrEqual (local, (const xmlChar *)"Fallback"))
    return "mc:Fallback";

  if (g_strcmp0 ((const char *)uri, "http://schemas.openxmlformats.org/package/2006/relationships") == 0 &&
      xmlStrEqual (local, (const xmlChar *)"Relationship"))
    return "rel:Relationship";

  return "";
}

static gboolean
is_relation (const xmlChar *uri)
{
  return g_strcmp0 ((const char *)uri, "http://schemas.openxmlformats.org/officeDocument/2006/relationships") == 0 ||
         g_strcmp0 ((const char *)uri, "http://purl.oclc.org/ooxml/officeDocument/relationships") == 0;
}

static gboolean
is_none (const xmlChar *uri)
{
  return uri == NULL;
}

static void
stop (AttacheDocxXml *self)
{
  xmlStopParser (self->context);
}

static void
start_cb (void           *data,
          const xmlChar  *local,
          const xmlChar  *prefix,
          const xmlChar  *uri,
          int             n_namespaces,
          const xmlChar **namespaces,
          int             n_attributes,
          int             n_defaulted,
          const xmlChar **attributes)
{
  AttacheDocxXml *self = data;
  const char     *name = get_name (local, uri);

  if (self->names->len >= MOST_DEEP)
    {
      attache_docx_xml_refuse (self);
      return;
    }

  self->attributes = attributes;
  self->n_attributes = n_attributes;
  self->funcs->start (self, name, self->user_data);
  self->n_attributes = 0;
  g_ptr_array_add (self->names, (gpointer)name);
}

static void
end_cb (void          *data,
        const xmlChar *local,
        const xmlChar *prefix,
        const xmlChar *uri)
{
  AttacheDocxXml *self = data;

  if (self->names->len == 0)
    return;
  g_ptr_array_set_size (self->names, self->names->len - 1);
  self->funcs->end (self, get_name (local, uri), self->user_data);
}

static void
text_cb (void          *data,
         const xmlChar *text,
         int            length)
{
  AttacheDocxXml *self = data;

  if (self->funcs->text != NULL)
    self->funcs->text (self, (const char *)text, length, self->user_data);
}

static void
document_type_cb (void          *data,
                  const xmlChar *name,
                  const xmlChar *external,
                  const xmlChar *system)
{
  AttacheDocxXml *self = data;

  self->declares = TRUE;
  stop (self);
}

/**
 * attache_docx_xml_parse:
 * @bytes: a part
 * @funcs: what to call
 * @user_data: for @funcs
 * @error: return location for an #AttacheSandboxError
 *
 * Parses a part. No entity is expanded and nothing is fetched.
 *
 * Returns: %FALSE when it is not well-formed, or refused
 */
gboolean
attache_docx_xml_parse (GBytes                    *bytes,
                        const AttacheDocxXmlFuncs *funcs,
                        gpointer                   user_data,
                        GError                   **error)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = document_type_cb,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
  };
  AttacheDocxXml self = { .funcs = funcs, .user_data = user_data };
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  int         failed = 0;

  self.names = names;
  self.context = xmlCreatePushParserCtxt (&handler, &self, NULL, 0, NULL);
  if (self.context == NULL)
    g_error ("out of memory");
  xmlCtxtUseOptions (self.context, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  for (gsize at = 0; at < size && failed == 0; at += BLOCK)
    failed = xmlParseChunk (self.context, data + at, MIN (size - at, BLOCK), 0);
  if (failed == 0)
    failed = xmlParseChunk (self.context, NULL, 0, 1);
  xmlFreeParserCtxt (self.context);

  if (self.refused)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_REFUSED, "a part is too large or too deep");
  else if (self.declares)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED, "a part declares a document type");
  else if (failed != 0)
    g_set_error_literal (error, ATTACHE_SANDBOX_ERROR, ATTACHE_SANDBOX_ERROR_DAMAGED, "a part is not well-formed");

  return failed == 0 && !self.refused && !self.declares;
}

/**
 * attache_docx_xml_get_parent:
 * @n: 0 for the element around the one that starts or has ended, 1 for the one around that
 *
 * Returns: its name, empty where there is none
 */
const char *
attache_docx_xml_get_parent (AttacheDocxXml *self,
                             guint           n)
{
  return n < self->names->len ? g_ptr_array_index (self->names, self->names->len - 1 - n) : "";
}

/* libxml2 leaves the one character that it would have to read again as a reference. */
static char *
unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0';)
    {
      gboolean escaped = strncmp (from, "&#38;", 5) == 0;

      *to++ = *from;
      from += escaped ? 5 : 1;
    }
  *to = '\0';

  return text;
}

/* An attribute of a namespace that fits; five pointers each: local name, prefix, namespace, and where the value begins and
 * ends. */
static char *
dup_attribute (AttacheDocxXml *self,
               gboolean        (*fits) (const xmlChar *uri),
               const char     *name)
{
  for (int i = 0; i < self->n_attributes; i++)
    {
      const xmlChar **attribute = self->attributes + 5 * i;

      if (fits (attribute[2]) && g_str_equal (attribute[0], name))
        return unescape (g_strndup ((const char *)attribute[3], attribute[4] - attribute[3]));
    }

  return NULL;
}

/**
 * attache_docx_xml_dup_attribute:
 * @name: local name
 *
 * Returns: (transfer full) (nullable): an attribute of the element that starts
 */
char *
attache_docx_xml_dup_attribute (AttacheDocxXml *self,
                                const char     *name)
{
  return dup_attribute (self, is_word, name);
}

/**
 * attache_docx_xml_dup_plain_attribute:
 * @name: its name
 *
 * Returns: (transfer full) (nullable): an attribute without a namespace, of the element that starts
 */
char *
attache_docx_xml_dup_plain_attribute (AttacheDocxXml *self,
                                      const char     *name)
{
  return dup_attribute (self, is_none, name);
}

/**
 * attache_docx_xml_dup_relation:
 *
 * Returns: (transfer full) (nullable): what the element that starts leads to: the id of an entry in another part
 */
char *
attache_docx_xml_dup_relation (AttacheDocxXml *self)
{
  return dup_attribute (self, is_relation, "id");
}

/**
 * attache_docx_xml_get_number:
 * @name: local name
 * @fallback: where there is none
 *
 * Returns: an attribute of the element that starts, as a number that is not negative
 */
int
attache_docx_xml_get_number (AttacheDocxXml *self,
                             const char     *name,
                             int             fallback)
{
  g_autofree char *text = attache_docx_xml_dup_attribute (self, name);
  guint64          number;

  return text != NULL && g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT / 2, &number, NULL) ? (int)number : fallback;
}

/**
 * attache_docx_xml_refuse:
 *
 * Ends the parsing: there is more in the part than a document has.
 */
void
attache_docx_xml_refuse (AttacheDocxXml *self)
{
  self->refused = TRUE;
  stop (self);
}
