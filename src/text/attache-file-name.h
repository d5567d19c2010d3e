/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AttacheFileName:
 * @symbol: canonical symbol of a Council paper, or %NULL
 * @language: ISO 639-1, or %NULL
 * @format: `pdf`, `docx`, …, or %NULL
 */
typedef struct
{
  char *symbol;
  char *language;
  char *format;
} AttacheFileName;

AttacheFileName *attache_file_name_parse (const char *name);
void             attache_file_name_free (AttacheFileName *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttacheFileName, attache_file_name_free)

G_END_DECLS
