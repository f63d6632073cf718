"""Uploads a file with tuspy: some parts by one uploader, the rest by another that only knows the address."""

import sys

from tusclient.client import TusClient

endpoint, host, token, course, path, part = sys.argv[1:7]
client = TusClient(endpoint, headers={"Host": host, "Authorization": f"Bearer {token}"})
first = client.uploader(path, chunk_size=int(part), metadata={"filename": "from python.txt", "course": course}, upload_checksum=True)
for _ in range(3):
    first.upload_chunk()
second = client.uploader(path, chunk_size=int(part), url=first.url, upload_checksum=True)
assert second.offset == 3 * int(part), second.offset
second.upload()
print(second.url)
