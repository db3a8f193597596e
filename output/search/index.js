datelineSearch("index",{"sentences":35,"documents":1,"sentencesPerFile":80,"letters":0,"common":[],"shards":["all"]});
