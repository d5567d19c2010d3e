/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/attache-import-record.h"
#include "services/attache-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define ATTACHE_TYPE_IMPORTED_PAGE (attache_imported_page_get_type ())

/* What one import did, line by line, and a way to take it back. */
G_DECLARE_FINAL_TYPE (AttacheImportedPage, attache_imported_page, ATTACHE, IMPORTED_PAGE, AdwNavigationPage)

AdwNavigationPage *attache_imported_page_new (AttacheLibrary      *library,
                                              AttacheImportRecord *record);

G_END_DECLS
