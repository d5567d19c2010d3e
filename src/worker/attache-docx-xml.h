/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheDocxXml AttacheDocxXml;

/* What is told of a part, element by element. Names are local names of WordprocessingML; that of any other namespace is
 * empty, but for “mc:Fallback” and “rel:Relationship”. */
typedef struct
{
  void (*start) (AttacheDocxXml *xml,
                 const char     *name,
                 gpointer        user_data);
  void (*end) (AttacheDocxXml *xml,
               const char     *name,
               gpointer        user_data);
  void (*text) (AttacheDocxXml *xml,
                const char     *text,
                gsize           length,
                gpointer        user_data);
} AttacheDocxXmlFuncs;

gboolean    attache_docx_xml_parse (GBytes                    *bytes,
                                    const AttacheDocxXmlFuncs *funcs,
                                    gpointer                   user_data,
                                    GError                   **error);
const char *attache_docx_xml_get_parent (AttacheDocxXml *self,
                                         guint           n);
char       *attache_docx_xml_dup_attribute (AttacheDocxXml *self,
                                            const char     *name);
char       *attache_docx_xml_dup_plain_attribute (AttacheDocxXml *self,
                                                  const char     *name);
char       *attache_docx_xml_dup_relation (AttacheDocxXml *self);
int         attache_docx_xml_get_number (AttacheDocxXml *self,
                                         const char     *name,
                                         int             fallback);
void        attache_docx_xml_refuse (AttacheDocxXml *self);

G_END_DECLS
