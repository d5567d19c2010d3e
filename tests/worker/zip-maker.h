/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ZipMakerFlags:
 * @ZIP_MAKER_UTF8: the name is said to be UTF-8
 * @ZIP_MAKER_ENCRYPTED: the member is said to be encrypted
 * @ZIP_MAKER_LINK: it is a symbolic link
 * @ZIP_MAKER_DEVICE: it is a device
 * @ZIP_MAKER_LONG: its sizes are in the form of archives beyond 4 GiB
 * @ZIP_MAKER_WRONG_SUM: its sum is not that of its bytes
 */
typedef enum
{
  ZIP_MAKER_PLAIN = 0,
  ZIP_MAKER_UTF8 = 1 << 0,
  ZIP_MAKER_ENCRYPTED = 1 << 1,
  ZIP_MAKER_LINK = 1 << 2,
  ZIP_MAKER_DEVICE = 1 << 3,
  ZIP_MAKER_LONG = 1 << 4,
  ZIP_MAKER_WRONG_SUM = 1 << 5,
} ZipMakerFlags;

typedef struct _ZipMaker ZipMaker;

/* Makes archives byte by byte, with what no program would write. */
ZipMaker *zip_maker_new (void);
void      zip_maker_add (ZipMaker     *self,
                         const char   *name,
                         gconstpointer data,
                         gsize         size,
                         ZipMakerFlags flags);
void      zip_maker_add_packed (ZipMaker     *self,
                                const char   *name,
                                gconstpointer data,
                                gsize         size,
                                guint64       said,
                                ZipMakerFlags flags);
GBytes   *zip_maker_end (ZipMaker *self);

G_END_DECLS
