datelineSearch("d/0",[["documents/000_ad5b41631710ae11.html","US \u0026 Russia Set for High-Stakes Talks in Moscow to End Ukraine War\u2026","2 December 2025"]]);
