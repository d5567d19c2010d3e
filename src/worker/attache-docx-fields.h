/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AttacheDocxFields AttacheDocxFields;

AttacheDocxFields *attache_docx_fields_new (void);
void               attache_docx_fields_free (AttacheDocxFields *self);
gboolean           attache_docx_fields_begin (AttacheDocxFields *self);
void               attache_docx_fields_add_code (AttacheDocxFields *self,
                                                 const char        *text,
                                                 gsize              length);
char              *attache_docx_fields_separate (AttacheDocxFields *self);
gboolean           attache_docx_fields_end (AttacheDocxFields *self);
void               attache_docx_fields_end_codes (AttacheDocxFields *self);
gboolean           attache_docx_fields_is_in_code (AttacheDocxFields *self);
char              *attache_docx_fields_dup_link (const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheDocxFields, attache_docx_fields_free)

G_END_DECLS
